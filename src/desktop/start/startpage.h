// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "app/session.h"
#include "app/signingin.h"
#include "base/language.h"

#include <QSettings>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace mandat::desktop
{

class FieldBox;
class SignInBanner;
class TextLabel;
class Theme;

/// The first page: connect to a portal, or try the program with sample portals.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(app::DataFolder &folder, const app::Environment &environment, Language language, Theme &theme,
              QSettings &settings);
    ~StartPage() override;

    void setLanguage(Language language);

Q_SIGNALS:
    void connected(const QUuid &connection);
    void samplesStarted(); ///< their service runs from now on
    void languageWanted(mandat::Language language);

private:
    QWidget *buildConnect();
    QWidget *buildSamples();
    QWidget *buildFoot();
    void retranslate();
    void connectNow();
    void trySamples();
    void addressEdited();
    void askHowToSignIn();
    void takeOffer(const QString &address, const Result<SignInOffer> &offer);
    void signInWithBrowser();
    void keepForSession();
    void chooseAuthority();
    void take(const Result<app::ConnectOutcome> &outcome);
    [[nodiscard]] app::ConnectRequest request() const;
    void setBusy(bool busy, const QString &what = {});
    void fail(const Error &error);

    app::DataFolder &m_folder;
    app::Environment m_environment;
    app::SigningIn m_signing;
    QTimer *m_pause = nullptr; ///< until an address that is being typed is asked
    QString m_asked; ///< the address that was asked last how one signs in there
    QString m_caFile;
    bool m_offered = false;
    bool m_pasted = false; ///< the sign-in under way is with a token
    Language m_language;
    Theme &m_theme;
    QSettings &m_settings;
    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_connectTitle = nullptr;
    TextLabel *m_connectText = nullptr;
    FieldBox *m_url = nullptr;
    FieldBox *m_token = nullptr;
    FieldBox *m_name = nullptr;
    TextLabel *m_authority = nullptr; ///< the file of the firm's own authority, once one was chosen
    QPushButton *m_browser = nullptr; ///< only where the portal offers it
    QPushButton *m_connect = nullptr;
    TextLabel *m_samplesTitle = nullptr;
    TextLabel *m_samplesText = nullptr;
    QList<std::pair<TextLabel *, TextLabel *>> m_portals;
    QPushButton *m_try = nullptr;
    TextLabel *m_soon = nullptr;
    SignInBanner *m_banner = nullptr;
    TextLabel *m_languageLabel = nullptr;
    TextLabel *m_appearanceLabel = nullptr;
    QComboBox *m_languages = nullptr;
    QComboBox *m_appearances = nullptr;
    TextLabel *m_version = nullptr;
};

} // namespace mandat::desktop
