// SPDX-License-Identifier: MIT
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/filterchip.h"
#include "desktop/parts/flowlayout.h"
#include "desktop/parts/navigationlist.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/stepper.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace mandat::desktop;
using namespace Qt::StringLiterals;

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chipsWidenWithTheirText();
    void labelsTakeNoMarkup();
    void filterChipTellsWhatIsPressed();
    void filterChipSaysItsName();
    void fieldBoxErrorIsSeenAndHeard();
    void fieldBoxHintGivesWay();
    void fieldBoxMnemonicAndOptional();
    void stepperKnowsDoneCurrentAhead();
    void segmentsExcludeEachOther();
    void navigationByKeyboard();
    void searchFieldEscapes();
    void detailRowSaysWhatItReplaces();
    void bannerSaysAllOfItsText();
    void emptyStateOffersOneWayOut();
    void pageHeaderGoesBack();
    void flowWrapsAndMirrors();

private:
    Theme m_theme {*qApp};
};

void TestParts::initTestCase()
{
    m_theme.apply(Appearance::Light);
}

void TestParts::chipsWidenWithTheirText()
{
    const ChipData small {Tone::Active, Glyph::Tick, u"Actif"_s};
    const ChipData large {Tone::Sensitive, Glyph::Shield, u"Équipement attendu"_s};
    QCOMPARE(chipSize(small).height(), metrics::chip);
    QVERIFY(chipSize(large).width() > chipSize(small).width());
    ChipLabel label(small);
    QCOMPARE(label.sizeHint(), chipSize(small));
    QCOMPARE(label.text(), u"Actif"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), u"Actif"_s);
    label.setChip(large);
    QCOMPARE(label.sizeHint(), chipSize(large));
    BadgeLabel badge(u"3"_s);
    QCOMPARE(badge.sizeHint().height(), metrics::badge);
}

void TestParts::labelsTakeNoMarkup()
{
    const QString markup = u"<h1>Big</h1>"_s;
    TextLabel label(TextLabel::Kind::Body, markup);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.sizeHint().height(), TextLabel(TextLabel::Kind::Body, u"Big"_s).sizeHint().height());
    const Banner banner(Tone::Pending, markup);
    const FieldBox field(markup, new QLineEdit);
    DetailGrid grid;
    grid.addRow(markup, markup);
    const EmptyState empty({}, markup);
    for (const QWidget *part : {static_cast<const QWidget *>(&banner), static_cast<const QWidget *>(&field),
                                static_cast<const QWidget *>(&grid), static_cast<const QWidget *>(&empty)}) {
        int shown = 0;
        const auto labels = part->findChildren<QLabel *>();
        for (const QLabel *label_ : labels) {
            if (label_->text().isEmpty())
                continue;
            QCOMPARE(label_->textFormat(), Qt::PlainText);
            ++shown;
        }
        QVERIFY(shown > 0);
    }
}

void TestParts::filterChipTellsWhatIsPressed()
{
    FilterChip chip(u"Status"_s, u"active"_s);
    chip.show();
    QSignalSpy edited(&chip, &FilterChip::editRequested);
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QTest::mouseClick(chip.editButton(), Qt::LeftButton);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(cleared.count(), 0);
    QTest::mouseClick(chip.clearButton(), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    QTest::keyClick(chip.editButton(), Qt::Key_Delete);
    QCOMPARE(cleared.count(), 2);
    QTest::keyClick(chip.editButton(), Qt::Key_Space);
    QCOMPARE(edited.count(), 2);
    chip.setClearable(false);
    QTest::keyClick(chip.editButton(), Qt::Key_Delete);
    QCOMPARE(cleared.count(), 2);
}

void TestParts::filterChipSaysItsName()
{
    FilterChip chip(u"Company"_s, u"Dupré & Fils"_s);
    QCOMPARE(chip.accessibleName(), u"Company: Dupré & Fils"_s);
    QVERIFY(chip.editButton()->accessibleName().contains(u"Company: Dupré & Fils"_s));
    QVERIFY(chip.clearButton()->accessibleName().contains(u"Company"_s));
    QVERIFY(chip.editButton()->accessibleName() != chip.clearButton()->accessibleName());
    // The ampersand is shown, not taken for a mnemonic.
    QCOMPARE(chip.editButton()->text(), u"Company: Dupré && Fils"_s);
    QVERIFY(chip.editButton()->shortcut().isEmpty());
    chip.setValue(u"Quérec"_s);
    QCOMPARE(chip.accessibleName(), u"Company: Quérec"_s);
    QCOMPARE(chip.sizeHint().height(), metrics::filterChip);
    QVERIFY(chip.clearButton()->sizeHint().width() >= metrics::target
            || chip.clearButton()->minimumWidth() >= metrics::target);
    QVERIFY(chip.editButton()->focusPolicy() & Qt::TabFocus);
    QVERIFY(chip.clearButton()->focusPolicy() & Qt::TabFocus);
}

void TestParts::fieldBoxErrorIsSeenAndHeard()
{
    auto *edit = new QLineEdit;
    FieldBox box(u"Email"_s, edit);
    box.show();
    QSignalSpy changed(&box, &FieldBox::errorChanged);
    QVERIFY(!box.hasError());
    box.setError(u"No such address."_s);
    QVERIFY(box.hasError());
    QVERIFY(isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), u"No such address."_s);
    const auto shown = [&box](const QString &text) {
        for (const QLabel *label : box.findChildren<QLabel *>()) {
            if (label->text() == text && label->isVisible())
                return true;
        }
        return false;
    };
    QVERIFY(shown(u"No such address."_s));
    // The same error again is no news.
    box.setError(u"No such address."_s);
    QCOMPARE(changed.count(), 1);
    box.setError({});
    QVERIFY(!isInvalid(edit));
    QVERIFY(!shown(u"No such address."_s));
    QCOMPARE(edit->accessibleDescription(), QString());
    QCOMPARE(changed.count(), 2);
}

void TestParts::fieldBoxHintGivesWay()
{
    auto *edit = new QLineEdit;
    FieldBox box(u"Email"_s, edit);
    box.setHint(u"At work."_s);
    QCOMPARE(edit->accessibleDescription(), u"At work."_s);
    box.setError(u"Missing."_s);
    QCOMPARE(edit->accessibleDescription(), u"Missing."_s);
    box.setError({});
    QCOMPARE(edit->accessibleDescription(), u"At work."_s);
}

void TestParts::fieldBoxMnemonicAndOptional()
{
    auto *edit = new QLineEdit;
    FieldBox box(u"&Name && title"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Name & title"_s);
    QCOMPARE(box.focusProxy(), edit);
    QCOMPARE(box.maximumWidth(), metrics::fieldWidth);
    box.setOptional(true);
    QCOMPARE(edit->accessibleName(), u"Name & title (optional)"_s);
    const auto labels = box.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [edit](const QLabel *label) { return label->buddy() == edit; }));
}

void TestParts::stepperKnowsDoneCurrentAhead()
{
    Stepper stepper;
    stepper.setSteps({u"Contact"_s, u"Profile"_s, u"Summary"_s});
    stepper.show();
    QSignalSpy asked(&stepper, &Stepper::stepRequested);
    QCOMPARE(stepper.count(), 3);
    stepper.setCurrent(1);
    stepper.setSummary(0, u"KOUASSI Aya"_s);
    QCOMPARE(stepper.step(0)->accessibleName(), u"Contact, done"_s);
    QCOMPARE(stepper.step(0)->accessibleDescription(), u"KOUASSI Aya"_s);
    QCOMPARE(stepper.step(1)->accessibleName(), u"Profile, in progress"_s);
    QCOMPARE(stepper.step(2)->accessibleName(), u"Summary, to come"_s);
    QTest::mouseClick(stepper.step(2), Qt::LeftButton);
    QTest::mouseClick(stepper.step(1), Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
    QTest::mouseClick(stepper.step(0), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toInt(), 0);
    QVERIFY(stepper.step(0)->focusPolicy() & Qt::TabFocus);
    QCOMPARE(stepper.step(2)->focusPolicy(), Qt::NoFocus);
    stepper.setCurrent(99);
    QCOMPARE(stepper.current(), 2);
    stepper.setCurrent(-1);
    QCOMPARE(stepper.current(), 0);
    QCOMPARE(stepper.step(99), nullptr);
    stepper.setSteps({});
    QCOMPARE(stepper.count(), 0);
}

void TestParts::segmentsExcludeEachOther()
{
    SegmentedControl control(u"Show"_s);
    control.addSegment(u"All"_s);
    control.addSegment(u"Blocked"_s);
    QCOMPARE(control.currentIndex(), 0);
    QSignalSpy changed(&control, &SegmentedControl::currentIndexChanged);
    control.show();
    QTest::mouseClick(control.segment(1), Qt::LeftButton);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!control.segment(0)->isChecked());
    QTest::mouseClick(control.segment(1), Qt::LeftButton);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.count(), 1);
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    control.segment(1)->setFocus();
    QTest::keyClick(control.segment(1), Qt::Key_Left);
    QCOMPARE(control.currentIndex(), 0);
    control.setCurrentIndex(7);
    QCOMPARE(control.currentIndex(), 0);
}

void TestParts::navigationByKeyboard()
{
    NavigationList list(u"Screens"_s);
    list.addEntry(u"todo"_s, {}, u"To do"_s);
    list.addEntry(u"users"_s, {}, u"Users"_s);
    list.addEntry(u"continuity"_s, {}, u"Continuity"_s);
    list.resize(list.sizeHint());
    list.show();
    QSignalSpy moved(&list, &NavigationList::currentIdChanged);
    list.setCurrentId(u"todo"_s);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentId(), u"users"_s);
    QCOMPARE(moved.last().at(0).toString(), u"users"_s);
    const qsizetype before = moved.count();
    list.setCurrentId(u"users"_s);
    list.setCurrentId(u"nowhere"_s);
    QCOMPARE(moved.count(), before);
    list.setCount(u"continuity"_s, u"7"_s, u"2"_s);
    QCOMPARE(list.item(2)->data(Qt::AccessibleTextRole).toString(), u"Continuity, 7, 2 urgent"_s);
    list.setCount(u"continuity"_s, {});
    QCOMPARE(list.item(2)->data(Qt::AccessibleTextRole).toString(), u"Continuity"_s);
    QCOMPARE(list.visualItemRect(list.item(0)).height(), metrics::navigationRow);
}

void TestParts::searchFieldEscapes()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *field = new SearchField(u"Person, profile"_s);
    layout->addWidget(field);
    field->setShortcutHint(QKeySequence(u"Ctrl+K"_s));
    window.show();
    QCOMPARE(field->accessibleName(), u"Person, profile"_s);
    QCOMPARE(field->accessibleDescription(), QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText));
    QTest::keyClicks(field, u"dupre"_s);
    QCOMPARE(field->text(), u"dupre"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QSignalSpy down(field, &SearchField::downPressed);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(down.count(), 1);
}

void TestParts::detailRowSaysWhatItReplaces()
{
    DetailGrid grid;
    const int row = grid.addRow(u"Profile"_s, u"Confirmed"_s);
    QWidget *shown = grid.findChild<QWidget *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(shown);
    QCOMPARE(shown->accessibleName(), u"Profile: Confirmed"_s);
    grid.setStaged(row, u"Plain"_s);
    QVERIFY(grid.isStaged(row));
    QCOMPARE(shown->accessibleName(), u"Profile: Confirmed instead of Plain, change staged"_s);
    grid.clearStaged(row);
    QVERIFY(!grid.isStaged(row));
    QCOMPARE(shown->accessibleName(), u"Profile: Confirmed"_s);
    grid.setValue(row, u"Other"_s, u"since Monday"_s);
    QCOMPARE(grid.value(row), u"Other"_s);
    QCOMPARE(shown->accessibleDescription(), u"since Monday"_s);
    auto *combo = new QLineEdit;
    grid.addRow(u"Language"_s, combo);
    QCOMPARE(combo->accessibleName(), u"Language"_s);
    grid.clear();
    QCOMPARE(grid.rowCount(), 0);
}

void TestParts::bannerSaysAllOfItsText()
{
    Banner banner(Tone::Waiting, u"Offline since 10:12."_s);
    QCOMPARE(banner.accessibleName(), u"Offline since 10:12."_s);
    const QPushButton *button = banner.addButton(u"Try again"_s);
    QCOMPARE(button->sizeHint().height(), metrics::compactControl);
    banner.setMessage(Tone::Active, u"Up to date."_s);
    QCOMPARE(banner.text(), u"Up to date."_s);
    QCOMPARE(banner.tone(), Tone::Active);
    // A narrow banner grows: nothing of its text is lost.
    banner.setMessage(Tone::Waiting, u"A sentence that is long enough to need several lines. "_s.repeated(4));
    QVERIFY(banner.heightForWidth(300) > banner.heightForWidth(1200));
}

void TestParts::emptyStateOffersOneWayOut()
{
    EmptyState state({}, u"Nobody here yet."_s);
    state.show();
    QVERIFY(!state.button()->isVisible());
    state.setAction(u"Clear filters"_s);
    QVERIFY(state.button()->isVisible());
    QSignalSpy asked(&state, &EmptyState::actionRequested);
    QTest::mouseClick(state.button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(state.accessibleName(), u"Nobody here yet."_s);
    state.setAction({});
    QVERIFY(!state.button()->isVisible());
}

void TestParts::pageHeaderGoesBack()
{
    PageHeader header(u"Users"_s);
    header.setCount(u"18 of 214"_s);
    header.setBackVisible(true);
    header.show();
    QSignalSpy back(&header, &PageHeader::backRequested);
    auto *button = header.findChild<QToolButton *>();
    QVERIFY(button);
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(back.count(), 1);
    QVERIFY(header.sizeHint().height() >= metrics::control);
    QCOMPARE(header.minimumHeight(), metrics::pageHeader);
}

void TestParts::flowWrapsAndMirrors()
{
    QWidget host;
    auto *flow = new FlowLayout(&host, 8, 8);
    QList<QPushButton *> buttons;
    for (int i = 0; i < 4; ++i) {
        buttons.append(new QPushButton(u"Button %1"_s.arg(i)));
        buttons.last()->setFixedSize(100, 30);
        flow->addWidget(buttons.last());
    }
    QCOMPARE(flow->heightForWidth(500), 30);
    QCOMPARE(flow->heightForWidth(210), 68);
    QCOMPARE(flow->heightForWidth(50), 4 * 30 + 3 * 8);
    host.resize(210, 100);
    host.show();
    QTRY_COMPARE(buttons.at(0)->x(), 0);
    QCOMPARE(buttons.at(2)->y(), 38);
    host.setLayoutDirection(Qt::RightToLeft);
    flow->setGeometry(host.rect());
    QCOMPARE(buttons.at(0)->geometry().right(), host.rect().right());
    // Hidden ones leave no gap.
    buttons.at(0)->hide();
    QCOMPARE(flow->heightForWidth(320), 30);
    delete buttons.takeFirst();
    QCOMPARE(flow->count(), 3);
}

QTEST_MAIN(TestParts)
#include "test_parts.moc"
