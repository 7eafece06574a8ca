// SPDX-License-Identifier: MIT
#include "documents/accessletter.h"
#include "documents/pdf.h"
#include "documents/recaplayout.h"
#include "recapcase.h"
#include <QTest>
using namespace mandat; using namespace mandat::documents;
class TestLook : public QObject { Q_OBJECT
private Q_SLOTS:
 void dump() {
  recapcase::Case c; 
  QVERIFY(writePdf(QStringLiteral("/tmp/pdfx/r.pdf"), layOut(c.recap(Language::French), Paper::A4), recapcase::utc(9,47)));
  c.addSecondRelationship(); c.orders.clear();
  QVERIFY(writePdf(QStringLiteral("/tmp/pdfx/r2.pdf"), layOut(c.recap(Language::English), Paper::Letter), recapcase::utc(9,47)));
  AccessLetterSource s{c.portal, QStringLiteral("https://portail.example"), c.person(), QStringLiteral("Menuiserie Dupré SA"), c.snapshot.companies.value(recapcase::company).address, QStringLiteral("44711019"), QStringLiteral("Xk7-pq2R-mm4t"), recapcase::utc(9,0,30), c.letterhead, QStringLiteral("Sophie Aubriot"), recapcase::utc(9,47)};
  QVERIFY(writePdf(QStringLiteral("/tmp/pdfx/l.pdf"), layOut(makeAccessLetter(s, Language::French), Paper::A4, PasswordShown::Clear), recapcase::utc(9,47)));
 }
};
QTEST_MAIN(TestLook)
#include "test_recaplook.moc"
