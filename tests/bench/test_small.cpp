// SPDX-License-Identifier: MIT
// labels: slow
// The measuring program measures everything at the smallest size. What it measures is nobody's threshold here.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSmall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsMeasured_data();
    void everythingIsMeasured();
    void nothingElse();
    void wrongCommandLines();

private:
    static QProcess &run(QProcess &process, const QStringList &arguments);

    QTemporaryDir m_folder;
    QJsonArray m_metrics;
    static const QStringList names;
};

const QStringList TestSmall::names = {u"first_sync"_s,
                                      u"first_sync_peak_memory"_s,
                                      u"start_to_first_paint"_s,
                                      u"mandat_memory"_s,
                                      u"mandat_peak_memory"_s,
                                      u"users_first_paint"_s,
                                      u"users_list_known"_s,
                                      u"users_jump_to_end"_s,
                                      u"keystroke_filter_p50"_s,
                                      u"keystroke_filter_p95"_s,
                                      u"keystroke_palette_p50"_s,
                                      u"keystroke_palette_p95"_s,
                                      u"effective_per_second"_s,
                                      u"recaps_per_second"_s,
                                      u"service_reads_per_second"_s,
                                      u"service_pages_per_second"_s,
                                      u"change_to_window_p50"_s,
                                      u"change_to_window_p95"_s,
                                      u"mandatd_memory"_s,
                                      u"mandatd_peak_memory"_s};

QProcess &TestSmall::run(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(MANDAT_BINARY_DIR "/mandat_bench"), arguments);
    if (!process.waitForFinished(280'000))
        qFatal("the measuring program did not end");
    return process;
}

void TestSmall::initTestCase()
{
    QProcess process;
    run(process, {u"--json"_s, u"--size"_s, u"small"_s, u"--data"_s, m_folder.path()});
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QJsonDocument document = QJsonDocument::fromJson(process.readAllStandardOutput());
    QVERIFY(document.isArray());
    m_metrics = document.array();
}

void TestSmall::everythingIsMeasured_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestSmall::everythingIsMeasured()
{
    QFETCH(QString, name);
    int found = 0;
    for (const QJsonValue &value : std::as_const(m_metrics)) {
        const QJsonObject metric = value.toObject();
        if (metric["name"_L1].toString() != name)
            continue;
        ++found;
        QCOMPARE(metric.keys(), QStringList({u"floor"_s, u"name"_s, u"ratio"_s, u"unit"_s, u"value"_s}));
        QVERIFY(!metric["unit"_L1].toString().isEmpty());
        QVERIFY(metric["value"_L1].toDouble() > 0);
        if (name == "first_sync"_L1) {
            QVERIFY(metric["floor"_L1].toDouble() > 0);
            QVERIFY(metric["ratio"_L1].toDouble() > 0);
        } else {
            QVERIFY(metric["floor"_L1].isNull());
            QVERIFY(metric["ratio"_L1].isNull());
        }
    }
    QCOMPARE(found, 1);
}

void TestSmall::nothingElse()
{
    QCOMPARE(m_metrics.size(), names.size());
}

void TestSmall::wrongCommandLines()
{
    QProcess process;
    QCOMPARE(run(process, {u"--size"_s, u"huge"_s, u"--data"_s, m_folder.path()}).exitCode(), 2);
    QCOMPARE(run(process, {u"--size"_s, u"small"_s}).exitCode(), 2);
    QCOMPARE(run(process, {u"--fast"_s}).exitCode(), 2);
    QCOMPARE(run(process, {u"--help"_s}).exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("--json"));
}

QTEST_GUILESS_MAIN(TestSmall)
#include "test_small.moc"
