#include "ui/document/region_list_model.h"

#include "tests/ui/document/random_edits.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace daub;

namespace {

struct ListedRegions : testing::Test {
    ListedRegions() : model(document), tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {
        document.set_prompt("a fox under the sun");
        fox = document.add_region({.spans = {{2, 5}}});
        sun = document.add_region({.name = "bright", .spans = {{16, 19}}});
        sky = document.add_region({});
    }
    QVariant data(int row, int role) const { return model.index(row).data(role); }
    std::vector<RegionId> order() const {
        std::vector<RegionId> ids;
        for (int row = 0; row < model.rowCount(); ++row) ids.push_back(model.region_at(row));
        return ids;
    }

    Document document;
    RegionListModel model;
    QAbstractItemModelTester tester;
    RegionId fox, sun, sky;
};

}  // namespace

TEST_F(ListedRegions, the_top_row_lies_on_top) {
    EXPECT_EQ(order(), (std::vector{sky, sun, fox}));
    EXPECT_EQ(data(2, Qt::DisplayRole), "fox");
    EXPECT_EQ(data(1, Qt::DisplayRole), "bright");
    EXPECT_EQ(data(1, RegionListModel::PhraseRole), "sun");
    EXPECT_EQ(data(0, RegionListModel::BoundRole), false);
    EXPECT_EQ(data(0, RegionListModel::ActiveRole), true);
    document.edit_prompt({5, 0, "es"});
    EXPECT_EQ(data(2, Qt::DisplayRole), "foxes");
}

TEST_F(ListedRegions, every_editable_role_is_an_undo_command) {
    QModelIndex const top = model.index(0);
    std::vector<std::pair<int, QVariant>> const edits{
        {RegionListModel::NameRole, "sky"},       {RegionListModel::ColorRole, QColor(1, 2, 3)},
        {RegionListModel::StrengthRole, 1.5},     {RegionListModel::OverlapRole, static_cast<int>(Overlap::on_top)},
        {RegionListModel::IntervalEndRole, 0.75}, {RegionListModel::IntervalBeginRole, 0.25},
        {RegionListModel::NoiseSeedRole, 12ULL},  {RegionListModel::NegativeRole, true},
        {RegionListModel::EnabledRole, false},    {RegionListModel::VisibleRole, false},
        {RegionListModel::LockedRole, true},
    };
    for (auto const& [role, value] : edits) {
        document.break_merging();
        QVariant const before = top.data(role);
        int const steps = document.undo_stack().count();
        QSignalSpy changed(&model, &RegionListModel::dataChanged);
        EXPECT_TRUE(model.setData(top, value, role)) << role;
        EXPECT_EQ(top.data(role), value) << role;
        EXPECT_EQ(document.undo_stack().count(), steps + 1) << role;
        EXPECT_TRUE(changed.last().at(2).value<QList<int>>().contains(role)) << role;
        document.undo_stack().undo();
        EXPECT_EQ(top.data(role), before) << role;
        document.undo_stack().redo();
    }
    EXPECT_TRUE(model.setData(top, QVariant(), RegionListModel::NoiseSeedRole));
    EXPECT_FALSE(top.data(RegionListModel::NoiseSeedRole).isValid());
    EXPECT_FALSE(model.setData(top, 0.1, RegionListModel::IntervalEndRole)) << "it would end before it begins";
    EXPECT_FALSE(model.setData(top, "x", RegionListModel::PhraseRole));
    EXPECT_FALSE(model.setData(top, "no colour", RegionListModel::ColorRole));
}

TEST_F(ListedRegions, rows_are_moved_by_drag_and_drop) {
    EXPECT_TRUE(model.moveRow({}, 0, {}, 3));
    EXPECT_EQ(order(), (std::vector{sun, fox, sky}));
    std::unique_ptr<QMimeData> const data(model.mimeData({model.index(2)}));
    ASSERT_TRUE(data);
    EXPECT_TRUE(model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
    EXPECT_TRUE(model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
    EXPECT_EQ(order(), (std::vector{sun, sky, fox}));
    EXPECT_FALSE(model.moveRow({}, 1, {}, 2)) << "it is there";
    QMimeData foreign;
    EXPECT_FALSE(model.dropMimeData(&foreign, Qt::MoveAction, 1, 0, {}));
    document.undo_stack().undo();
    EXPECT_EQ(order(), (std::vector{sun, fox, sky}));
}

TEST_F(ListedRegions, it_tells_what_is_painted_and_how_well_it_came_out) {
    EXPECT_EQ(data(0, RegionListModel::PaintedRole), false);
    auto const edit = document.begin_mask_edit(sky);
    edit->mask().at(3, 3) = 1;
    edit->touched({3, 3, 1, 1});
    edit->commit("Stroke");
    EXPECT_EQ(data(0, RegionListModel::PaintedRole), true);
    document.undo_stack().undo();
    EXPECT_EQ(data(0, RegionListModel::PaintedRole), false);
    model.set_adherence({{fox, 0.5}});
    EXPECT_EQ(data(2, RegionListModel::AdherenceRole), 0.5);
    EXPECT_FALSE(data(0, RegionListModel::AdherenceRole).isValid());
}

TEST_F(ListedRegions, it_follows_any_edit) {
    document.set_project(sample_project());
    RandomEdits random(document, 5);
    for (int i = 0; i < 400; ++i) random.anything();
    std::vector<RegionId> expected;
    for (auto const& state : document.project().region_states) expected.insert(expected.begin(), state.id);
    EXPECT_EQ(order(), expected);
}
