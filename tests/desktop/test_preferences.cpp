// SPDX-License-Identifier: MIT
// labels: slow
#include "desktop/preferences/preferencesdialog.h"

#include "app/letterheadfile.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/portalsupport.h"
#include "desktop/theme/theme.h"
#include "screenfixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Appearance::Light);
        m_opened.open(m_firm, u"bank-delegates"_s);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void S3_8_supportIsOneClickAway();
    void theLetterheadIsKept();
    void nothingIsWrittenWithoutSave();
    void aFileThatIsNoPictureIsRefused();
    void languageAndLookTakeEffectOnSave();
    void diagnosticsHoldNoSecret();

private:
    template<class Control> static Control *named(const QWidget &in, const QString &name)
    {
        for (Control *control : in.findChildren<Control *>()) {
            if (control->accessibleName() == name || (control->accessibleName().isEmpty() && textOf(control) == name))
                return control;
        }
        return nullptr;
    }
    static QString textOf(const QAbstractButton *button) { return button->text().remove(u'&'); }
    static QString textOf(const QWidget *) { return {}; }

    std::unique_ptr<Theme> m_theme;
    testing::SampleFirm m_firm;
    OpenedPortal m_opened;
};

void TestPreferences::S3_8_supportIsOneClickAway()
{
    MainWindow window(*m_opened.workspace, *m_theme);
    window.show();
    auto *button = named<QToolButton>(window, u"Portal support"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = window.findChild<PortalSupport *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QStringList seen;
    for (const QWidget *part : dialog->findChildren<QWidget *>())
        seen.append(part->accessibleName());
    const Support &support = m_opened.workspace->policy().support;
    QVERIFY(!support.phone.isEmpty());
    for (const QString &fact : {support.phone, support.email, support.hours.en})
        QVERIFY2(std::ranges::any_of(seen, [&](const QString &text) { return text.contains(fact); }), qPrintable(fact));
}

void TestPreferences::theLetterheadIsKept()
{
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    m_opened.prompts.path = m_opened.folder.filePath(u"chosen.png"_s);
    QVERIFY(picture.save(m_opened.prompts.path, "PNG"));
    PreferencesDialog dialog(*m_opened.workspace, *m_theme, nullptr);
    auto *firm = named<QLineEdit>(dialog, u"Firm"_s);
    QVERIFY(firm);
    firm->setText(u"Cabinet Lestienne & Aubriot"_s);
    QTest::mouseClick(named<QPushButton>(dialog, u"Choose…"_s), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(dialog, u"Save"_s), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const documents::Letterhead kept = app::letterheadIn(m_opened.folder.path());
    QCOMPARE(kept.name, u"Cabinet Lestienne & Aubriot"_s);
    QCOMPARE(kept.logo.size(), QSize(40, 20));
}

void TestPreferences::nothingIsWrittenWithoutSave()
{
    const documents::Letterhead before = app::letterheadIn(m_opened.folder.path());
    PreferencesDialog dialog(*m_opened.workspace, *m_theme, nullptr);
    named<QLineEdit>(dialog, u"Firm"_s)->setText(u"Somebody else"_s);
    QTest::mouseClick(named<QPushButton>(dialog, u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(app::letterheadIn(m_opened.folder.path()), before);
}

void TestPreferences::aFileThatIsNoPictureIsRefused()
{
    m_opened.prompts.path = m_opened.folder.filePath(u"settings.ini"_s);
    PreferencesDialog dialog(*m_opened.workspace, *m_theme, nullptr);
    QTest::mouseClick(named<QPushButton>(dialog, u"Choose…"_s), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(dialog, u"Save"_s), Qt::LeftButton);
    QCOMPARE(app::letterheadIn(m_opened.folder.path()).logo.size(), QSize(40, 20));
}

void TestPreferences::languageAndLookTakeEffectOnSave()
{
    PreferencesDialog dialog(*m_opened.workspace, *m_theme, nullptr);
    QList<Language> wanted;
    connect(&dialog, &PreferencesDialog::languageWanted, &dialog, [&](Language language) { wanted.append(language); });
    auto *language = named<QComboBox>(dialog, u"Language"_s);
    auto *look = named<QComboBox>(dialog, u"Appearance"_s);
    QVERIFY(language && look);
    language->setCurrentText(u"Français"_s);
    look->setCurrentText(u"Dark"_s);
    QCOMPARE(m_theme->appearance(), Appearance::Light);
    QTest::mouseClick(named<QPushButton>(dialog, u"Save"_s), Qt::LeftButton);
    QCOMPARE(wanted, QList<Language> {Language::French});
    QCOMPARE(m_theme->appearance(), Appearance::Dark);
    m_theme->apply(Appearance::Light);
}

void TestPreferences::diagnosticsHoldNoSecret()
{
    QFile token(m_opened.session->connection().tokenFile);
    QVERIFY(token.open(QIODevice::ReadOnly));
    const QString secret = QString::fromLatin1(token.readAll().trimmed());
    QVERIFY(!secret.isEmpty());
    PreferencesDialog dialog(*m_opened.workspace, *m_theme, nullptr);
    QTest::mouseClick(named<QPushButton>(dialog, u"Copy"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QString::fromLatin1(qVersion())));
    QVERIFY(copied.contains(m_opened.session->connection().url.toString()));
    QVERIFY(!copied.contains(secret));
}

QTEST_MAIN(TestPreferences)
#include "test_preferences.moc"
