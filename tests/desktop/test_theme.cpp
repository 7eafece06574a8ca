// SPDX-License-Identifier: MIT
#include "desktop/theme/controlstate.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSplitter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>

using namespace mandat::desktop;
using namespace Qt::StringLiterals;

namespace
{
Tokens tokensOf(Appearance appearance)
{
    return appearance == Appearance::Dark ? darkTokens() : lightTokens();
}

// Opaque pixels of a picture that are not of the one colour.
int strangers(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255 && pixel.rgb() != colour.rgb())
                ++count;
        }
    }
    return count;
}

int opaque(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    return count;
}

class Watcher : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        changes += event->type() == QEvent::PaletteChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

QImage rendered(const QWidget &widget, QStyle::ControlElement element, QStyleOption &option)
{
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(currentTokens().window);
    QPainter painter(&image);
    widget.style()->drawControl(element, &option, &painter, &widget);
    return image;
}
} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textContrast_data();
    void textContrast();
    void edgeContrast_data();
    void edgeContrast();
    void contrastRatioIsThatOfWcag();
    void paletteSaysWhatTheTokensSay();
    void appearanceChangesAtRunTime();
    void highContrastKeepsTheSystemsColours();
    void fontsScaleWithTheBody();
    void iconsTakeThePalettesColour();
    void iconsAreSharpAtEveryScale();
    void iconsPreferTheOneColourDrawing();
    void unknownIconIsNull();
    void glyphsDifferByShape();
    void applicationIconHasItsSizes();
    void controlsHaveTheirHeights();
    void textsOfCheckBoxesFit();
    void primaryFocusHasTwoRings();
    void fieldShowsFocusAndRefusal();
    void disabledPrimaryIsReadable();
    void splitterIsThin();
    void coloursLiveInTheThemeAlone();

private:
    Theme m_theme {*qApp};
};

void TestTheme::textContrast_data()
{
    QTest::addColumn<QColor>("foreground");
    QTest::addColumn<QColor>("background");
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const Tokens t = tokensOf(appearance);
        const QByteArray name = appearance == Appearance::Dark ? "dark" : "light";
        const auto row = [&name](const char *pair, const QColor &f, const QColor &b) {
            QTest::newRow((name + ' ' + pair).constData()) << f << b;
        };
        const auto onRows = [&](const char *what, const QColor &f) {
            row((QByteArray(what) + " on window").constData(), f, t.window);
            row((QByteArray(what) + " on base").constData(), f, t.base);
            row((QByteArray(what) + " on hover").constData(), f, t.hover);
            row((QByteArray(what) + " on selected row").constData(), f, t.selectedRow);
        };
        onRows("text", t.text);
        onRows("selected text", t.selectedText);
        onRows("secondary", t.secondary);
        row("text on button", t.text, t.buttonFace);
        row("link on base", t.accent, t.base);
        row("link on window", t.accent, t.window);
        row("text on accent", t.accentText, t.accent);
        row("text on hovered accent", t.accentText, t.accentHover);
        for (int i = 0; i < mandat::models::toneCount; ++i) {
            const TonePair &pair = t.tones[static_cast<std::size_t>(i)];
            const QByteArray tone = "tone " + QByteArray::number(i);
            row((tone + " on its tint").constData(), pair.foreground, pair.background);
            row((tone + " under plain text").constData(), t.text, pair.background);
            onRows(tone.constData(), pair.foreground);
        }
        row("disabled primary", t.secondary, t.tone(Tone::Inactive).background);
        row("old value in a staged row", t.secondary, t.tone(Tone::Pending).background);
        row("danger on button", t.danger(), t.buttonFace);
    }
}

void TestTheme::textContrast()
{
    QFETCH(const QColor, foreground);
    QFETCH(const QColor, background);
    const double ratio = contrastRatio(foreground, background);
    QVERIFY2(ratio >= 5.0, qPrintable("%1 on %2: %3"_L1.arg(foreground.name(), background.name()).arg(ratio)));
}

void TestTheme::edgeContrast_data()
{
    QTest::addColumn<QColor>("edge");
    QTest::addColumn<QColor>("ground");
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const Tokens t = tokensOf(appearance);
        const QByteArray name = appearance == Appearance::Dark ? "dark" : "light";
        const auto row = [&name](const char *pair, const QColor &e, const QColor &g) {
            QTest::newRow((name + ' ' + pair).constData()) << e << g;
        };
        row("edge on base", t.controlEdge, t.base);
        row("edge on window", t.controlEdge, t.window);
        row("edge on button", t.controlEdge, t.buttonFace);
        row("focus on base", t.accent, t.base);
        row("focus on window", t.accent, t.window);
        row("focus on selected row", t.accent, t.selectedRow);
        row("base ring on accent", t.base, t.accent);
        row("refused edge on base", t.danger(), t.base);
        row("tab line on window", t.accent, t.window);
    }
}

void TestTheme::edgeContrast()
{
    QFETCH(const QColor, edge);
    QFETCH(const QColor, ground);
    const double ratio = contrastRatio(edge, ground);
    QVERIFY2(ratio >= 3.0, qPrintable("%1 on %2: %3"_L1.arg(edge.name(), ground.name()).arg(ratio)));
}

void TestTheme::contrastRatioIsThatOfWcag()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 100), 100);
    // #767676 on white is the well-known limit of 4.5 to 1.
    QCOMPARE(qRound(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void TestTheme::paletteSaysWhatTheTokensSay()
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const Tokens t = tokensOf(appearance);
        const QPalette p = paletteFor(t);
        QCOMPARE(p.color(QPalette::Active, QPalette::Text), t.text);
        QCOMPARE(p.color(QPalette::Inactive, QPalette::Highlight), t.selectedRow);
        QCOMPARE(p.color(QPalette::Active, QPalette::HighlightedText), t.text);
        QCOMPARE(p.color(QPalette::Disabled, QPalette::ButtonText), t.disabledText);
        QCOMPARE(p.color(QPalette::Active, QPalette::PlaceholderText), t.secondary);
        QCOMPARE(p.color(QPalette::Active, QPalette::Link), t.accent);
        QCOMPARE(p.color(QPalette::Active, QPalette::BrightText), t.danger());
    }
}

void TestTheme::appearanceChangesAtRunTime()
{
    m_theme.apply(Appearance::Light);
    Watcher watcher;
    watcher.ensurePolished();
    const QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.apply(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(currentTokens(), darkTokens());
    QTRY_COMPARE(watcher.palette().color(QPalette::Window), darkTokens().window);
    QVERIFY(watcher.changes > 0);
    m_theme.apply(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    m_theme.apply(Appearance::Light);
    QTRY_COMPARE(watcher.palette().color(QPalette::Window), lightTokens().window);
    QCOMPARE(m_theme.appearance(), Appearance::Light);
    QCOMPARE(Theme::current(), &m_theme);
}

void TestTheme::highContrastKeepsTheSystemsColours()
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::yellow);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::HighlightedText, Qt::black);
    const Tokens t = highContrastTokens(system);
    QVERIFY(t.highContrast);
    QCOMPARE(t.text, QColor(Qt::yellow));
    QCOMPARE(t.controlEdge, QColor(Qt::yellow));
    QCOMPARE(t.selectedRow, QColor(Qt::cyan));
    QCOMPARE(t.selectedText, QColor(Qt::black));
    for (const TonePair &tone : t.tones)
        QCOMPARE(tone, (TonePair {Qt::yellow, Qt::black}));
}

void TestTheme::fontsScaleWithTheBody()
{
    const Fonts &fonts = currentFonts();
    const double body = fonts.body.pointSizeF();
    QVERIFY(qAbs(fonts.title.pointSizeF() - 1.5 * body) < 0.01);
    QVERIFY(qAbs(fonts.section.pointSizeF() - 1.15 * body) < 0.01);
    QVERIFY(qAbs(fonts.caption.pointSizeF() - 0.9 * body) < 0.01);
    QCOMPARE(fonts.title.weight(), QFont::DemiBold);
    QCOMPARE(fonts.strong.weight(), QFont::DemiBold);
    QCOMPARE(QApplication::font().pointSizeF(), body);
    QVERIFY(QFontInfo(fonts.identifier).fixedPitch());
    if (QFontDatabase::families().contains("Inter"_L1))
        QCOMPARE(QFontInfo(fonts.body).family(), u"Inter"_s);
}

void TestTheme::iconsTakeThePalettesColour()
{
    const QIcon print = icon(u"document-print"_s);
    QVERIFY(!print.isNull());
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_theme.apply(appearance);
        const Tokens t = tokensOf(appearance);
        const QImage normal = print.pixmap(QSize(22, 22)).toImage();
        QVERIFY(opaque(normal) > 20);
        QCOMPARE(strangers(normal, t.text), 0);
        const QImage disabled = print.pixmap(QSize(22, 22), QIcon::Disabled).toImage();
        QCOMPARE(strangers(disabled, t.disabledText), 0);
        QCOMPARE(strangers(tinted(print, QSize(16, 16), 1.0, t.accentText).toImage(), t.accentText), 0);
        QCOMPARE(strangers(glyphIcon(Glyph::Shield).pixmap(QSize(16, 16)).toImage(), t.text), 0);
    }
    m_theme.apply(Appearance::Light);
}

void TestTheme::iconsAreSharpAtEveryScale()
{
    const QIcon print = icon(u"document-print"_s);
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        const QPixmap pixmap = print.pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.width(), qRound(16 * ratio));
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
    }
    QCOMPARE(print.pixmap(QSize(48, 48)).size(), QSize(48, 48));
}

void TestTheme::iconsPreferTheOneColourDrawing()
{
    // Breeze has a picture in colours of the same name, all of whose pixels are opaque.
    const QImage users = icon(u"system-users"_s).pixmap(QSize(22, 22)).toImage();
    QVERIFY(opaque(users) > 20);
    QVERIFY(opaque(users) < 22 * 22 / 2);
}

void TestTheme::unknownIconIsNull()
{
    QVERIFY(icon(u"no-such-icon-anywhere"_s).isNull());
    QVERIFY(icon(QString()).isNull());
    QVERIFY(icon(u"../../../etc/passwd"_s).isNull());
    QVERIFY(glyphIcon(Glyph::None).isNull());
}

void TestTheme::glyphsDifferByShape()
{
    QList<QImage> images;
    for (int i = 1; i < mandat::models::glyphCount; ++i) {
        QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintGlyph(&painter, QRectF(0, 0, 28, 28), static_cast<Glyph>(i), Qt::black);
        painter.end();
        QVERIFY2(opaque(image) > 10, qPrintable(u"glyph %1 is empty"_s.arg(i)));
        QVERIFY2(!images.contains(image), qPrintable(u"glyph %1 looks like another"_s.arg(i)));
        images.append(image);
    }
    // A number that is no glyph paints nothing and harms nothing.
    QImage image(14, 14, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(&painter, QRectF(0, 0, 14, 14), static_cast<Glyph>(999), Qt::black);
    painter.end();
    QCOMPARE(opaque(image), 0);
}

void TestTheme::applicationIconHasItsSizes()
{
    const QIcon own = applicationIcon();
    for (const int side : {16, 32, 48, 256})
        QVERIFY(own.availableSizes().contains(QSize(side, side)));
    QCOMPARE(own.pixmap(64, 64).toImage().pixelColor(10, 8), lightTokens().accent);
}

void TestTheme::controlsHaveTheirHeights()
{
    QPushButton button(u"Print…"_s);
    QCOMPARE(button.sizeHint().height(), metrics::control);
    setCompact(&button);
    QCOMPARE(button.sizeHint().height(), metrics::compactControl);
    QLineEdit edit;
    QCOMPARE(edit.sizeHint().height(), metrics::control);
    QComboBox combo;
    QCOMPARE(combo.sizeHint().height(), metrics::control);
    QTabBar tabs;
    tabs.addTab(u"Sheet"_s);
    QCOMPARE(tabs.sizeHint().height(), metrics::tab);
    QCheckBox box(u"Active"_s);
    QVERIFY(box.sizeHint().height() >= metrics::target);
    // A text that is set larger makes the control higher, never cut off.
    QFont large = edit.font();
    large.setPointSizeF(large.pointSizeF() * 2.5);
    edit.setFont(large);
    QVERIFY(edit.sizeHint().height() >= edit.fontMetrics().height());
    button.setFont(large);
    QVERIFY(button.sizeHint().height() >= button.fontMetrics().height());
}

void TestTheme::textsOfCheckBoxesFit()
{
    QCheckBox box(u"J’en ai pris connaissance"_s);
    const int text = box.fontMetrics().horizontalAdvance(box.text());
    QVERIFY(box.sizeHint().width() >= metrics::box + metrics::within + text);
    // Primary buttons are set in a heavier font: they ask for its room.
    QPushButton plain(u"Transmettre maintenant"_s);
    QPushButton primary(plain.text());
    setButtonTone(&primary, ButtonTone::Primary);
    QVERIFY(primary.sizeHint().width() > plain.sizeHint().width());
}

void TestTheme::primaryFocusHasTwoRings()
{
    const Tokens &t = currentTokens();
    QPushButton button(u"Go"_s);
    setButtonTone(&button, ButtonTone::Primary);
    QStyleOptionButton option;
    option.rect = QRect(0, 0, 100, 32);
    option.state = QStyle::State_Enabled | QStyle::State_HasFocus;
    const QImage image = rendered(button, QStyle::CE_PushButtonBevel, option);
    QCOMPARE(image.pixelColor(0, 16), t.accent);
    QCOMPARE(image.pixelColor(1, 16), t.accent);
    QCOMPARE(image.pixelColor(2, 16), t.base);
    QCOMPARE(image.pixelColor(3, 16), t.base);
    QCOMPARE(image.pixelColor(4, 16), t.accent);
    option.state = QStyle::State_Enabled | QStyle::State_MouseOver;
    QCOMPARE(rendered(button, QStyle::CE_PushButtonBevel, option).pixelColor(50, 5), t.accentHover);
}

void TestTheme::fieldShowsFocusAndRefusal()
{
    const Tokens &t = currentTokens();
    QLineEdit edit;
    const auto at = [&edit](QStyle::State state, int x) {
        QStyleOptionFrame option;
        option.rect = QRect(0, 0, 100, 32);
        option.lineWidth = 1;
        option.state = state;
        QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(currentTokens().window);
        QPainter painter(&image);
        edit.style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, &edit);
        painter.end();
        return image.pixelColor(x, 16);
    };
    QCOMPARE(at(QStyle::State_Enabled, 0), t.controlEdge);
    QCOMPARE(at(QStyle::State_Enabled, 1), t.base);
    QCOMPARE(at(QStyle::State_Enabled | QStyle::State_HasFocus, 1), t.accent);
    QCOMPARE(at(QStyle::State_None, 0), t.hairline);
    setInvalid(&edit, true);
    QCOMPARE(at(QStyle::State_Enabled, 1), t.danger());
    QCOMPARE(at(QStyle::State_Enabled | QStyle::State_HasFocus, 0), t.accent);
    QCOMPARE(at(QStyle::State_Enabled | QStyle::State_HasFocus, 2), t.danger());
}

void TestTheme::disabledPrimaryIsReadable()
{
    const Tokens &t = currentTokens();
    QPushButton button(u"Submit"_s);
    setButtonTone(&button, ButtonTone::Primary);
    QStyleOptionButton option;
    option.rect = QRect(0, 0, 100, 32);
    option.state = QStyle::State_None;
    const QImage image = rendered(button, QStyle::CE_PushButtonBevel, option);
    QCOMPARE(image.pixelColor(50, 16), t.tone(Tone::Inactive).background);
    QCOMPARE(image.pixelColor(0, 16), t.hairline);
}

void TestTheme::splitterIsThin()
{
    QSplitter splitter;
    QCOMPARE(splitter.handleWidth(), 1);
}

void TestTheme::coloursLiveInTheThemeAlone()
{
    static const QRegularExpression literal(
        u"\"#[0-9A-Fa-f]{3,8}\"|QColor\\(\\s*(0x|\\d)|\\bqRgba?\\(|\\bQColorConstants::|"
        "Qt::(black|white|red|green|blue|cyan|magenta|yellow|gray|darkGray|lightGray|dark(Red|Green|Blue|Cyan|Magenta|"
        "Yellow))\\b"_s);
    QDirIterator files(QStringLiteral(MANDAT_SOURCE_DIR "/src/desktop"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains("/desktop/theme/"_L1))
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QRegularExpressionMatch match = literal.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!match.hasMatch(), qPrintable(path + ": "_L1 + match.captured()));
        ++seen;
    }
    QVERIFY(seen > 20);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
