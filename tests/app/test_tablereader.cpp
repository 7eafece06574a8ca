// SPDX-License-Identifier: MIT
// Tables as people have them, and files that are none.
#include "app/csv.h"
#include "app/importmapping.h"
#include "app/tablereader.h"
#include "app/xlsxfile.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace mandat;
using namespace mandat::app;
using namespace Qt::StringLiterals;

namespace
{

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

/// A ZIP archive, packed, written by hand: so that it can be wrong.
class ZipMaker
{
public:
    void add(const QByteArray &name, const QByteArray &content)
    {
        // A zlib stream without its head (Qt's length, then two bytes) and its checksum is a deflate stream.
        const QByteArray packed = qCompress(content, 9).mid(6).chopped(4);
        QByteArray common;
        put16(common, 20);
        put16(common, 0);
        put16(common, 8);
        put32(common, 0);
        put32(common, crcOf(content));
        put32(common, static_cast<quint32>(packed.size()));
        put32(common, static_cast<quint32>(content.size()));
        put16(common, static_cast<quint16>(name.size()));
        put16(common, 0);
        put32(m_directory, 0x02014b50);
        put16(m_directory, 20);
        m_directory += common;
        m_directory += QByteArray(10, '\0');
        put32(m_directory, static_cast<quint32>(m_bytes.size()));
        m_directory += name;
        put32(m_bytes, 0x04034b50);
        m_bytes += common + name + packed;
        ++m_count;
    }

    [[nodiscard]] QByteArray finish() const
    {
        QByteArray out = m_bytes + m_directory;
        put32(out, 0x06054b50);
        put32(out, 0);
        put16(out, m_count);
        put16(out, m_count);
        put32(out, static_cast<quint32>(m_directory.size()));
        put32(out, static_cast<quint32>(m_bytes.size()));
        put16(out, 0);
        return out;
    }

private:
    static void put16(QByteArray &out, quint16 value)
    {
        const quint16 little = qToLittleEndian(value);
        out.append(reinterpret_cast<const char *>(&little), 2);
    }
    static void put32(QByteArray &out, quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        out.append(reinterpret_cast<const char *>(&little), 4);
    }

    QByteArray m_bytes;
    QByteArray m_directory;
    quint16 m_count = 0;
};

/// A workbook of one sheet, with whatever stands in it.
QByteArray workbook(const QByteArray &rows, const QByteArray &head = {})
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    ZipMaker zip;
    zip.add("xl/workbook.xml",
            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                + "\"><sheets><sheet name=\"Hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"r9\"/>"
                  "<sheet name=\"People\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    zip.add("xl/styles.xml",
            "<styleSheet xmlns=\"" + main
                + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf "
                  "numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    zip.add("xl/sharedStrings.xml",
            "<sst xmlns=\"" + main
                + "\"><si><t>Lefèvre</t></si><si><r><t>Ma</t></r><r><t>rie</t></r><rPh><t>MARI</t></rPh></si></sst>");
    zip.add("xl/worksheets/sheet1.xml",
            head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    return zip.finish();
}

} // namespace

class TestTableReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes, const QString &name = u"table"_s) const
    {
        QFile file(m_folder.filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(bytes);
        return file.fileName();
    }
    static Result<QList<QStringList>> read(const QString &path, QList<qint64> *lines = nullptr)
    {
        MANDAT_ASSIGN(const std::unique_ptr<TableReader> table, openTable(path));
        QList<QStringList> out;
        for (;;) {
            QStringList cells;
            MANDAT_ASSIGN(const bool more, table->next(cells));
            if (!more)
                return out;
            out.append(cells);
            if (lines)
                lines->append(table->line());
        }
    }

private Q_SLOTS:
    void csvIsReadAsItComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"Nom;Prénom;Prix\r\nLefèvre;Marie;12 €\r\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("Windows-1252") << QByteArray("Nom;Pr\xE9nom;Prix\r\nLef\xE8vre;Marie;12 \x80\r\n");
        const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QTest::newRow("UTF-16") << "\xFF\xFE" + utf16;
        QTest::newRow("line feeds alone") << QString(text).remove(u'\r').toUtf8();
        QTest::newRow("carriage returns alone") << QString(text).remove(u'\n').toUtf8();
        QTest::newRow("commas") << QString(text).replace(u';', u',').toUtf8();
        QTest::newRow("tabs") << QString(text).replace(u';', u'\t').toUtf8();
        QTest::newRow("no last line end") << text.trimmed().toUtf8();
        QTest::newRow("blank lines") << (u"\r\n;;\r\n"_s + text + u"\r\n\r\n"_s).toUtf8();
        QTest::newRow("in quotation marks")
            << QByteArray("\"Nom\";\"Prénom\";\"Prix\"\r\n\"Lefèvre\";\"Marie\";\"12 €\"\r\n");
    }
    void csvIsReadAsItComes()
    {
        QFETCH(QByteArray, bytes);
        const auto rows = read(write(bytes));
        QVERIFY(rows);
        QCOMPARE(*rows,
                 (QList<QStringList> {{u"Nom"_s, u"Prénom"_s, u"Prix"_s}, {u"Lefèvre"_s, u"Marie"_s, u"12 €"_s}}));
    }

    void quotationHoldsSeparatorsLinesAndMarks()
    {
        QList<qint64> lines;
        const auto rows = read(write("a;b\r\n\"1;2\";\"x \"\"y\"\"\r\nz\"\r\n3;4\r\n"), &lines);
        QVERIFY(rows);
        QCOMPARE(rows->at(1), (QStringList {u"1;2"_s, u"x \"y\"\nz"_s}));
        QCOMPARE(rows->at(2), (QStringList {u"3"_s, u"4"_s}));
        QCOMPARE(lines, (QList<qint64> {1, 2, 4}));
    }

    void theOwnExportComesBack()
    {
        const QString path = m_folder.filePath(u"own.csv"_s);
        CsvFile file(path, Language::French);
        QVERIFY(file.open());
        file.addRow({u"Nom"_s, u"Rôle; long"_s});
        file.addRow({u"=danger"_s, u"deux\nlignes"_s});
        QVERIFY(file.finish());
        const auto rows = read(path);
        QVERIFY(rows);
        QCOMPARE(rows->at(1), (QStringList {u"'=danger"_s, u"deux\nlignes"_s}));
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("binary") << QByteArray("\x89PNG\0\0\0", 7) << u"notText"_s;
        QTest::newRow("an open quotation mark") << QByteArray("a;b\n\"c;d\ne;f\n") << u"quotes"_s;
        QTest::newRow("a cell without end") << QByteArray(2 * longestImportedCell, 'x') << u"tooLong"_s;
        QTest::newRow("columns without end") << QByteArray(5000, ';') << u"tooLong"_s;
        QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"protectedOrOld"_s;
        QTest::newRow("cut off") << workbook({}).first(200) << u"notAWorkbook"_s;
        QTest::newRow("some archive") << [] {
            ZipMaker zip;
            zip.add("hello.txt", "hello");
            return zip.finish();
        }() << u"notAWorkbook"_s;
        QTest::newRow("broken XML") << workbook("<row r=\"1\"><c></row>") << u"notAWorkbook"_s;
        const QByteArray entities = "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]>";
        QTest::newRow("a document type") << workbook("<row r=\"1\"/>", entities) << u"notAWorkbook"_s;
        QTest::newRow("a bomb") << workbook(QByteArray(40 * 1024 * 1024, ' ')) << u"bomb"_s;
        QTest::newRow("a column far out") << workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>") << u"tooLong"_s;
    }
    void badFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const auto rows = read(write(bytes));
        QVERIFY(!rows);
        QCOMPARE(rows.error().field, problem);
        QVERIFY(!tableErrorText(rows.error()).isEmpty());
    }

    void aMissingFileIsUnreadable()
    {
        const auto rows = read(m_folder.filePath(u"nothing here"_s));
        QVERIFY(!rows);
        QCOMPARE(rows.error().field, u"unreadable"_s);
    }

    void aWorkbookGivesTextsNumbersAndDates()
    {
        QList<qint64> lines;
        const auto rows =
            read(write(workbook("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
                                "<row r=\"5\"><c r=\"A5\" s=\"1\"><v>46350</v></c><c r=\"B5\"><v>44710928</v></c>"
                                "<c r=\"C5\" t=\"inlineStr\"><is><t>in place</t></is></c>"
                                "<c r=\"D5\"><f>1+1</f><v>2</v></c><c r=\"E5\"><f>A1</f></c>"
                                "<c r=\"F5\" t=\"b\"><v>1</v></c><c r=\"G5\"><v>1.5</v></c></row>")),
                 &lines);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->at(0), (QStringList {u"Lefèvre"_s, QString(), u"Marie"_s}));
        QCOMPARE(rows->at(1),
                 (QStringList {u"2026-11-24"_s, u"44710928"_s, u"in place"_s, u"2"_s, u"="_s, u"1"_s, u"1.5"_s}));
        QCOMPARE(lines, (QList<qint64> {2, 5}));
    }

    void theOwnWorkbookComesBack()
    {
        const QString path = m_folder.filePath(u"own.xlsx"_s);
        XlsxFile file(path);
        QVERIFY(file.open(u"Délégués [tous]"_s));
        file.addRow({u"Nom"_s, u"Accès"_s, u"Dernière connexion"_s});
        file.addRow({u"=HYPERLINK(\"http://x\")"_s, 3, QDate(2026, 11, 24)});
        file.addRow({QString(40000, u'x'), QVariant(), QDate()});
        QVERIFY(!QFile::exists(path)); // whole or not at all
        const Result<void> finished = file.finish();
        QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));
        const auto rows = read(path);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->at(1), (QStringList {u"=HYPERLINK(\"http://x\")"_s, u"3"_s, u"2026-11-24"_s}));
        QCOMPARE(rows->at(2).constFirst().size(), 32767);
        QFile part(path + u".part"_s);
        QVERIFY(!part.exists());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        XlsxFile file(m_folder.filePath(u"no/such/folder.xlsx"_s));
        const Result<void> opened = file.open(u"x"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
    }

    void aHundredThousandLinesAreRead()
    {
        QByteArray bytes("Nom;Courriel\n");
        for (int i = 0; i < 100'000; ++i)
            bytes += "Lefèvre " + QByteArray::number(i) + ";p" + QByteArray::number(i) + "@dupre.example\n";
        const auto rows = read(write(bytes));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 100'001);
        QCOMPARE(rows->constLast().constLast(), u"p99999@dupre.example"_s);
    }

    void columnsAreGuessedAndRemembered()
    {
        const QStringList header {u"NOM"_s, u"Prénom "_s, u"E-mail"_s, u"N° de dossier"_s, u"Remarque"_s, u"Nom"_s};
        const ImportMapping guess = guessMapping(header, {});
        QCOMPARE(guess,
                 (ImportMapping {ImportField::LastName, ImportField::FirstName, ImportField::Email,
                                 ImportField::Relationships, std::nullopt, std::nullopt}));
        ImportMapping mine = guess;
        mine[4] = ImportField::Capacity;
        mine[3] = std::nullopt;
        mine.removeLast();
        const QJsonObject kept = remember(header.first(5), mine, {});
        QCOMPARE(guessMapping(header.first(5), kept), mine);
    }
};

QTEST_GUILESS_MAIN(TestTableReader)
#include "test_tablereader.moc"
