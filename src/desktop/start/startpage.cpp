// SPDX-License-Identifier: MIT
#include "desktop/start/startpage.h"

#include "app/connecting.h"
#include "app/sampleportals.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "domain/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

StartPage::StartPage(app::DataFolder &folder, const app::Environment &environment, Language language, Theme &theme,
                     QSettings &settings)
    : m_folder(folder)
    , m_environment(environment)
    , m_language(language)
    , m_theme(theme)
    , m_settings(settings)
{
    setWindowTitle(u"Mandat"_s);
    setAutoFillBackground(true);
    resize(1200, 780);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::within);
    outer->addStretch(1);
    auto *centre = new QWidget;
    centre->setMaximumWidth(920);
    auto *column = new QVBoxLayout(centre);
    column->setSpacing(metrics::pageEdge);
    auto *head = new QHBoxLayout;
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    logo->setAccessibleName(u"Mandat"_s);
    head->addWidget(logo);
    head->addSpacing(metrics::within);
    auto *words = new QVBoxLayout;
    m_title = new TextLabel(TextLabel::Kind::Title);
    m_subtitle = new TextLabel(TextLabel::Kind::Secondary);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    column->addLayout(head);
    m_banner = new Banner(models::Tone::Pending, QString());
    m_banner->hide();
    column->addWidget(m_banner);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(metrics::pageEdge);
    cards->addWidget(buildConnect(), 1);
    cards->addWidget(buildSamples(), 1);
    column->addLayout(cards);
    column->addWidget(buildFoot());
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(centre, 8);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
    m_version = new TextLabel(TextLabel::Kind::Caption);
    outer->addWidget(m_version, 0, Qt::AlignRight);
    retranslate();
    m_url->editor()->setFocus();
}

StartPage::~StartPage() = default;

QWidget *StartPage::buildConnect()
{
    auto *card = new Surface(Surface::Fill::Card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::pageEdge);
    layout->setSpacing(metrics::between);
    m_connectTitle = new TextLabel(TextLabel::Kind::Section);
    m_connectText = new TextLabel(TextLabel::Kind::Secondary);
    m_connectText->setWordWrap(true);
    m_url = new FieldBox(QString(), new QLineEdit(u"https://"_s));
    auto *token = new QLineEdit;
    token->setEchoMode(QLineEdit::Password);
    m_token = new FieldBox(QString(), token);
    m_name = new FieldBox(QString(), new QLineEdit);
    m_connect = new QPushButton;
    setButtonTone(m_connect, ButtonTone::Primary);
    m_connect->setDefault(true);
    layout->addWidget(m_connectTitle);
    layout->addWidget(m_connectText);
    layout->addWidget(m_url);
    layout->addWidget(m_token);
    layout->addWidget(m_name);
    layout->addStretch(1);
    layout->addWidget(m_connect, 0, Qt::AlignLeft);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectNow);
    for (FieldBox *box : {m_url, m_token, m_name})
        connect(qobject_cast<QLineEdit *>(box->editor()), &QLineEdit::returnPressed, this, &StartPage::connectNow);
    return card;
}

QWidget *StartPage::buildSamples()
{
    auto *card = new Surface(Surface::Fill::Card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::pageEdge);
    layout->setSpacing(metrics::between);
    m_samplesTitle = new TextLabel(TextLabel::Kind::Section);
    m_samplesText = new TextLabel(TextLabel::Kind::Secondary);
    m_samplesText->setWordWrap(true);
    layout->addWidget(m_samplesTitle);
    layout->addWidget(m_samplesText);
    for (int i = 0; i < 5; ++i) {
        auto *row = new QHBoxLayout;
        auto *picture = new QLabel;
        picture->setPixmap(icon(u"folder"_s).pixmap(QSize(22, 22), devicePixelRatioF()));
        row->addWidget(picture);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto *name = new TextLabel(TextLabel::Kind::Strong);
        auto *about = new TextLabel(TextLabel::Kind::Caption);
        texts->addWidget(name);
        texts->addWidget(about);
        row->addLayout(texts, 1);
        layout->addLayout(row);
        m_portals.append(std::pair(name, about));
    }
    layout->addStretch(1);
    auto *actions = new QHBoxLayout;
    m_try = new QPushButton;
    m_soon = new TextLabel(TextLabel::Kind::Secondary);
    actions->addWidget(m_try);
    actions->addWidget(m_soon, 1);
    layout->addLayout(actions);
    connect(m_try, &QPushButton::clicked, this, &StartPage::trySamples);
    return card;
}

QWidget *StartPage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_languageLabel = new TextLabel(TextLabel::Kind::Secondary);
    m_languages = new QComboBox;
    m_languages->addItems({u"Français"_s, u"English"_s});
    m_languages->setCurrentIndex(m_language == Language::French ? 0 : 1);
    m_appearanceLabel = new TextLabel(TextLabel::Kind::Secondary);
    m_appearances = new QComboBox;
    m_appearances->addItems({QString(), QString(), QString()});
    m_appearances->setCurrentIndex(static_cast<int>(m_theme.appearance()));
    m_languageLabel->setBuddy(m_languages);
    m_appearanceLabel->setBuddy(m_appearances);
    layout->addWidget(m_languageLabel);
    layout->addWidget(m_languages);
    layout->addSpacing(metrics::between);
    layout->addWidget(m_appearanceLabel);
    layout->addWidget(m_appearances);
    layout->addStretch(1);
    connect(m_languages, &QComboBox::activated, this,
            [this](int index) { Q_EMIT languageWanted(index == 0 ? Language::French : Language::English); });
    connect(m_appearances, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(u"appearance"_s, index);
        m_theme.apply(static_cast<Appearance>(index));
    });
    return foot;
}

void StartPage::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void StartPage::retranslate()
{
    m_title->setText(tr("Welcome to Mandat"));
    m_subtitle->setText(tr("Who may do what on the portals of your clients: create, change, remove, print, prove."));
    m_connectTitle->setText(tr("Connect to a portal"));
    m_connectText->setText(tr("With the address and the access token that your portal gave you. The token goes to this "
                              "computer’s keychain, and nowhere else."));
    m_url->setLabel(tr("Portal &address"));
    m_url->setHint(tr("For example https://access.portal.example/clients/scim/v2"));
    m_token->setLabel(tr("Access &token"));
    m_name->setLabel(tr("&Name in Mandat"));
    m_name->setOptional(true);
    qobject_cast<QLineEdit *>(m_name->editor())->setPlaceholderText(tr("The one that the portal announces"));
    m_connect->setText(tr("&Connect…"));
    m_samplesTitle->setText(tr("Try it with sample portals"));
    m_samplesText->setText(
        tr("A made-up firm, two members of staff and five portals, on this computer only. Nothing leaves it."));
    const QStringList names {tr("Banking portal"), tr("Wealth management"), tr("Client portal"), tr("Public lender"),
                             tr("Accounting dossiers")};
    const QStringList abouts {
        tr("delegates, sensitive operations, accounts"), tr("identity documents, letters by post"),
        tr("approval by a second person, modules per dossier"), tr("two administrators at all times"),
        tr("one profile per person, a ceiling per dossier")};
    for (qsizetype i = 0; i < m_portals.size(); ++i) {
        m_portals.at(i).first->setText(names.at(i));
        m_portals.at(i).second->setText(abouts.at(i));
    }
    m_try->setText(tr("&Try it"));
    m_soon->setText(tr("ready in a few seconds"));
    m_languageLabel->setText(tr("&Language"));
    m_appearanceLabel->setText(tr("A&ppearance"));
    m_appearances->setItemText(0, tr("As the system"));
    m_appearances->setItemText(1, tr("Light"));
    m_appearances->setItemText(2, tr("Dark"));
    m_version->setText(tr("Mandat %1").arg(QStringLiteral(MANDAT_VERSION)));
}

void StartPage::setBusy(bool busy, const QString &what)
{
    m_connect->setEnabled(!busy);
    m_try->setEnabled(!busy);
    m_banner->setVisible(busy);
    if (busy)
        m_banner->setMessage(models::Tone::Pending, what);
}

void StartPage::fail(const Error &error)
{
    setBusy(false);
    const Wording wording(m_language);
    if (error.field == "url"_L1) {
        m_url->setError(
            tr("This is not the address of a portal: it begins with https:// (http only for this computer)."));
        m_url->editor()->setFocus();
        return;
    }
    if (error.field == "token"_L1) {
        m_token->setError(tr("An access token is needed."));
        m_token->editor()->setFocus();
        return;
    }
    // Nobody was signed in and nothing was kept yet: what is said later of these does not hold here.
    if (error.kind == ErrorKind::Unauthorized) {
        m_token->setError(tr("The portal does not accept this token. Is it whole, and still valid?"));
        m_token->editor()->setFocus();
        return;
    }
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout) {
        m_url->setError(tr("Nothing answers at this address. Check it, and the network."));
        m_url->editor()->setFocus();
        return;
    }
    m_banner->setMessage(models::Tone::Refused, wording.error(error));
    m_banner->setToolTip(error.detail);
    m_banner->show();
    m_banner->announce();
}

void StartPage::connectNow()
{
    m_url->setError({});
    m_token->setError({});
    app::ConnectRequest request;
    request.url = qobject_cast<QLineEdit *>(m_url->editor())->text();
    request.token = qobject_cast<QLineEdit *>(m_token->editor())->text();
    request.name = qobject_cast<QLineEdit *>(m_name->editor())->text();
    setBusy(true, tr("Asking the portal…"));
    app::connectPortalAsync(m_folder, request, m_environment.secrets)
        .then(this, [this](const Result<app::ConnectOutcome> &outcome) {
            if (!outcome) {
                fail(outcome.error());
                return;
            }
            setBusy(false);
            Q_EMIT connected(outcome->connection.id);
        });
}

void StartPage::trySamples()
{
    setBusy(true, tr("Making the sample firm…"));
    app::startSamplePortals(m_folder, this).then(this, [this](const Result<QUuid> &first) {
        if (!first) {
            fail(first.error());
            return;
        }
        setBusy(false);
        Q_EMIT samplesStarted();
        Q_EMIT connected(*first);
    });
}

} // namespace mandat::desktop
