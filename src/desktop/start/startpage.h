// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "app/session.h"
#include "base/language.h"

#include <QSettings>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class Banner;
class FieldBox;
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
    void setBusy(bool busy, const QString &what = {});
    void fail(const Error &error);

    app::DataFolder &m_folder;
    app::Environment m_environment;
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
    QPushButton *m_connect = nullptr;
    TextLabel *m_samplesTitle = nullptr;
    TextLabel *m_samplesText = nullptr;
    QList<std::pair<TextLabel *, TextLabel *>> m_portals;
    QPushButton *m_try = nullptr;
    TextLabel *m_soon = nullptr;
    Banner *m_banner = nullptr;
    TextLabel *m_languageLabel = nullptr;
    TextLabel *m_appearanceLabel = nullptr;
    QComboBox *m_languages = nullptr;
    QComboBox *m_appearances = nullptr;
    TextLabel *m_version = nullptr;
};

} // namespace mandat::desktop
