// SPDX-License-Identifier: MIT
#include "desktop/start/startpage.h"

#include "app/connecting.h"
#include "app/sampleportals.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/prompts.h"
#include "desktop/signin/signinbanner.h"
#include "desktop/signin/systembrowser.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "sync/webclient.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

StartPage::StartPage(app::DataFolder &folder, const app::Environment &environment, Language language, Theme &theme,
                     QSettings &settings)
    : m_folder(folder)
    , m_environment(environment)
    , m_signing(folder, environment.secrets, showInBrowser)
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
    m_banner = new SignInBanner;
    connect(m_banner, &SignInBanner::cancelled, &m_signing, &app::SigningIn::cancel);
    connect(m_banner, &SignInBanner::pageWanted, &m_signing, &app::SigningIn::showPageAgain);
    connect(m_banner, &SignInBanner::sessionWanted, this, &StartPage::keepForSession);
    connect(m_banner, &SignInBanner::certificateWanted, this, &StartPage::chooseAuthority);
    connect(&m_signing, &app::SigningIn::waiting, this, [this] { m_banner->setState(SignInBanner::State::Browser); });
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
    m_authority = new TextLabel(TextLabel::Kind::Caption);
    m_authority->setWordWrap(true);
    m_authority->hide();
    m_browser = new QPushButton;
    setButtonTone(m_browser, ButtonTone::Primary);
    m_browser->hide();
    m_connect = new QPushButton;
    setButtonTone(m_connect, ButtonTone::Primary);
    m_connect->setDefault(true);
    layout->addWidget(m_connectTitle);
    layout->addWidget(m_connectText);
    layout->addWidget(m_url);
    layout->addWidget(m_token);
    layout->addWidget(m_name);
    layout->addWidget(m_authority);
    layout->addStretch(1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(metrics::within);
    actions->addWidget(m_browser);
    actions->addWidget(m_connect);
    actions->addStretch(1);
    layout->addLayout(actions);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(700);
    connect(m_pause, &QTimer::timeout, this, &StartPage::askHowToSignIn);
    auto *address = qobject_cast<QLineEdit *>(m_url->editor());
    connect(address, &QLineEdit::textEdited, this, &StartPage::addressEdited);
    connect(address, &QLineEdit::editingFinished, this, &StartPage::askHowToSignIn);
    connect(m_browser, &QPushButton::clicked, this, &StartPage::signInWithBrowser);
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
    m_connectText->setText(
        m_offered
            ? tr("This portal lets you sign in in your browser, with the account of your firm. An access token that "
                 "the portal gave you works as well.")
            : tr("With the address and the access token that your portal gave you. The token goes to this "
                 "computer’s keychain, and nowhere else."));
    m_browser->setText(tr("Sign in in the &browser…"));
    m_authority->setText(tr("Trusted for this portal as well: %1").arg(QFileInfo(m_caFile).fileName()));
    m_banner->retranslate();
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
    for (QPushButton *button : {m_browser, m_connect, m_try})
        button->setEnabled(!busy);
    m_banner->setState(busy ? SignInBanner::State::Busy : SignInBanner::State::Hidden, what);
}

void StartPage::fail(const Error &error)
{
    setBusy(false);
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
    if (error.kind == ErrorKind::Unauthorized && m_pasted) {
        m_token->setError(tr("The portal does not accept this token. Is it whole, and still valid?"));
        m_token->editor()->setFocus();
        return;
    }
    const bool unreachable = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    if (unreachable && error.field.isEmpty()) {
        m_url->setError(tr("Nothing answers at this address. Check it, and the network."));
        m_url->editor()->setFocus();
        return;
    }
    m_banner->fail(error, m_language);
}

app::ConnectRequest StartPage::request() const
{
    app::ConnectRequest out;
    out.url = qobject_cast<QLineEdit *>(m_url->editor())->text();
    out.token = qobject_cast<QLineEdit *>(m_token->editor())->text();
    out.name = qobject_cast<QLineEdit *>(m_name->editor())->text();
    out.caFile = m_caFile;
    return out;
}

void StartPage::addressEdited()
{
    m_pause->start();
}

/// Whether there is a page to sign in at is the portal's to say, as soon as its address is there. Silent where it does
/// not answer (yet): that is said when somebody wants to connect.
void StartPage::askHowToSignIn()
{
    m_pause->stop();
    const QString address = qobject_cast<QLineEdit *>(m_url->editor())->text().trimmed();
    if (address == m_asked)
        return;
    m_asked = address;
    m_signing.find(address, m_caFile).then(this, [this, address](const Result<SignInOffer> &offer) {
        takeOffer(address, offer);
    });
}

void StartPage::takeOffer(const QString &address, const Result<SignInOffer> &offer)
{
    if (address != m_asked)
        return;
    m_offered = offer && !offer->isEmpty();
    // Both at once are one too many; Enter does the one that is shown first.
    m_browser->setVisible(m_offered);
    m_browser->setDefault(m_offered);
    m_connect->setDefault(!m_offered);
    setButtonTone(m_connect, m_offered ? ButtonTone::Plain : ButtonTone::Primary);
    retranslate();
    if (!offer && offer.error().field == sync::certificateField)
        m_banner->fail(offer.error(), m_language);
}

void StartPage::signInWithBrowser()
{
    m_url->setError({});
    m_token->setError({});
    m_pasted = false;
    setBusy(true, tr("Asking the portal…"));
    m_signing.connectWithBrowser(request()).then(this,
                                                 [this](const Result<app::ConnectOutcome> &outcome) { take(outcome); });
}

void StartPage::keepForSession()
{
    setBusy(true, tr("Asking the portal…"));
    if (m_pasted) {
        app::ConnectRequest pasted = request();
        pasted.sessionOnly = true;
        app::connectPortalAsync(m_folder, pasted, m_environment.secrets)
            .then(this, [this](const Result<app::ConnectOutcome> &outcome) { take(outcome); });
        return;
    }
    m_signing.keepForSession().then(this, [this](const Result<app::ConnectOutcome> &outcome) { take(outcome); });
}

void StartPage::chooseAuthority()
{
    const QString file = SystemPrompts().openPath(this, tr("Certificate of your firm’s authority"),
                                                  tr("Certificates (*.pem *.crt *.cer *.der)"));
    if (file.isEmpty())
        return;
    m_caFile = file;
    m_asked.clear();
    m_authority->show();
    m_banner->setState(SignInBanner::State::Hidden);
    retranslate();
    askHowToSignIn();
}

void StartPage::take(const Result<app::ConnectOutcome> &outcome)
{
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    setBusy(false);
    Q_EMIT connected(outcome->connection.id);
}

void StartPage::connectNow()
{
    m_url->setError({});
    m_token->setError({});
    // Without a token there is one other way, where the portal offers it.
    if (m_offered && qobject_cast<QLineEdit *>(m_token->editor())->text().trimmed().isEmpty()) {
        signInWithBrowser();
        return;
    }
    m_pasted = true;
    setBusy(true, tr("Asking the portal…"));
    app::connectPortalAsync(m_folder, request(), m_environment.secrets)
        .then(this, [this](const Result<app::ConnectOutcome> &outcome) { take(outcome); });
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
