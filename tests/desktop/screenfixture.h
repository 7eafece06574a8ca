// SPDX-License-Identifier: MIT
// A workspace on a real mandatd with a sample firm, for tests of whole screens. Questions are answered here.
#pragma once

#include "app/connecting.h"
#include "desktop/workspace.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QAbstractButton>
#include <QCoroTask>
#include <QTest>

namespace mandat::testing
{

class AnsweringPrompts : public desktop::Prompts
{
public:
    bool answer = true;
    QList<Question> asked;
    QStringList told; ///< texts, then details
    QString path; ///< where to save or what to open; empty: not at all

    bool confirm(QWidget *, const Question &question) override
    {
        asked.append(question);
        return answer;
    }
    void inform(QWidget *, const QString &, const QString &text, const QString &details) override
    {
        told = {text, details};
    }
    QString savePath(QWidget *, const QString &, const QString &, const QString &) override { return path; }
    QString openPath(QWidget *, const QString &, const QString &) override { return path; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
};

/// What a person finds by its name, mnemonics aside; nullptr: it is not shown.
template<class T> T *named(const QWidget &page, const QString &name)
{
    for (T *found : page.findChildren<T *>()) {
        QString text = found->accessibleName();
        if constexpr (std::is_base_of_v<QAbstractButton, T>)
            text = text.isEmpty() ? found->text() : text;
        if (text.remove(u'&') == name && found->isVisible())
            return found;
    }
    return nullptr;
}

/// One signed-in member of staff. Give it up before the firm.
struct OpenedPortal {
    QTemporaryDir folder;
    std::unique_ptr<app::Session> session;
    AnsweringPrompts prompts;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<desktop::Workspace> workspace;

    ~OpenedPortal()
    {
        workspace.reset();
        session.reset();
    }

    void open(SampleFirm &firm, const QString &portal, const QString &subject = QStringLiteral("sophie.aubriot"))
    {
        Result<app::DataFolder> data = app::DataFolder::open(folder.path());
        QVERIFY(data);
        const auto secrets = std::make_shared<sync::SessionStore>();
        app::ConnectRequest request {firm.base(portal).toString(), QString(), firm.tokenFile(portal, subject),
                                     QString()};
        const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*data, request, secrets));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        auto opened = app::Session::open(*data, outcome->connection, {std::make_shared<SystemClock>(), secrets});
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        session = std::move(*opened);
        session->start();
        QTRY_COMPARE_WITH_TIMEOUT(session->state().phase, sync::Phase::UpToDate, 30000);
        settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        workspace = std::make_unique<desktop::Workspace>(*session, prompts, *settings, Language::English);
    }

    [[nodiscard]] cache::Reader &reader() const { return session->reader(); }

    void stage(const Change &change)
    {
        QFuture<Result<void>> staged = session->stage(change);
        QTRY_VERIFY(staged.isFinished());
        QVERIFY(staged.result());
    }

    [[nodiscard]] QList<cache::StagedChange> staged() const
    {
        return reader().staged().value_or(QList<cache::StagedChange>());
    }
};

} // namespace mandat::testing
