#include "ui/document/region_list_model.h"

#include "engine/scene/prompt_edit.h"

#include <QColor>
#include <QMetaEnum>
#include <QMimeData>

#include <algorithm>

namespace daub {
namespace {

constexpr char const* mime_type = "application/x-daub-region";

QColor as_qcolor(Color color) { return {color.red, color.green, color.blue}; }

Color as_color(QColor const& color) {
    return {static_cast<std::uint8_t>(color.red()), static_cast<std::uint8_t>(color.green()),
            static_cast<std::uint8_t>(color.blue())};
}

std::optional<RegionProperty> switch_of(int role) {
    switch (role) {
        case RegionListModel::NegativeRole:
            return RegionProperty::negative;
        case RegionListModel::EnabledRole:
            return RegionProperty::enabled;
        case RegionListModel::VisibleRole:
            return RegionProperty::visible;
        case RegionListModel::LockedRole:
            return RegionProperty::locked;
        default:
            return std::nullopt;
    }
}

QList<int> roles_of(RegionProperty property) {
    using M = RegionListModel;
    switch (property) {
        case RegionProperty::name:
            return {Qt::DisplayRole, Qt::EditRole, M::LabelRole, M::NameRole, M::PhraseRole};
        case RegionProperty::color:
            return {Qt::DecorationRole, M::ColorRole};
        case RegionProperty::spans:
            return {Qt::DisplayRole, M::LabelRole, M::PhraseRole, M::BoundRole};
        case RegionProperty::strength:
            return {M::StrengthRole};
        case RegionProperty::overlap:
            return {M::OverlapRole};
        case RegionProperty::interval:
            return {M::IntervalBeginRole, M::IntervalEndRole, M::IntervalUnitRole};
        case RegionProperty::noise_seed:
            return {M::NoiseSeedRole};
        case RegionProperty::negative:
            return {M::NegativeRole, M::PhraseRole, M::LabelRole, Qt::DisplayRole};
        case RegionProperty::enabled:
            return {M::EnabledRole};
        case RegionProperty::visible:
            return {M::VisibleRole};
        case RegionProperty::locked:
            return {M::LockedRole};
    }
    return {};
}

/// The property that a role edits and its value; nothing where the role is not edited or the value is of another kind.
std::optional<std::pair<RegionProperty, RegionValue>> edit_of(Region const& region, int role, QVariant const& value) {
    using Edit = std::pair<RegionProperty, RegionValue>;
    if (auto const property = switch_of(role)) return Edit(*property, value.toBool());
    ProcessInterval interval = region.interval;
    switch (role) {
        case Qt::EditRole:
        case RegionListModel::NameRole:
            return Edit(RegionProperty::name, value.toString().trimmed().toStdString());
        case Qt::DecorationRole:
        case RegionListModel::ColorRole:
            if (!value.value<QColor>().isValid()) return std::nullopt;
            return Edit(RegionProperty::color, as_color(value.value<QColor>()));
        case RegionListModel::StrengthRole:
            if (!value.canConvert<double>()) return std::nullopt;
            return Edit(RegionProperty::strength, value.toDouble());
        case RegionListModel::OverlapRole:
            return Edit(RegionProperty::overlap,
                        value.toInt() == static_cast<int>(Overlap::on_top) ? Overlap::on_top : Overlap::share);
        case RegionListModel::IntervalBeginRole:
            interval.begin = value.toDouble();
            return Edit(RegionProperty::interval, interval);
        case RegionListModel::IntervalEndRole:
            interval.end = value.toDouble();
            return Edit(RegionProperty::interval, interval);
        case RegionListModel::NoiseSeedRole:
            return Edit(RegionProperty::noise_seed,
                        value.isValid() ? std::optional<std::uint64_t>(value.toULongLong()) : std::nullopt);
        default:
            return std::nullopt;
    }
}

}  // namespace

RegionListModel::RegionListModel(Document& document, QObject* parent)
    : QAbstractListModel(parent), document_(document) {
    connect(&document, &Document::documentReset, this, &RegionListModel::reset);
    connect(&document, &Document::regionInserted, this, &RegionListModel::insert);
    connect(&document, &Document::regionRemoved, this, &RegionListModel::remove);
    connect(&document, &Document::regionMoved, this,
            [this](RegionId const& id, int, int to) { move(id, static_cast<int>(rows_.size()) - 1 - to); });
    connect(&document, &Document::regionChanged, this, &RegionListModel::region_changed);
    connect(&document, &Document::maskChanged, this, &RegionListModel::mask_changed);
    connect(&document, &Document::canvasResized, this, [this] {
        painted_.clear();
        all_changed({PaintedRole});
    });
    connect(&document, &Document::promptChanged, this, [this] {
        all_changed({Qt::DisplayRole, LabelRole, PhraseRole});
    });
    connect(&document, &Document::activeRegionChanged, this, [this] { all_changed({ActiveRole}); });
    reset();
}

RegionId RegionListModel::region_at(int row) const {
    return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)] : RegionId();
}

int RegionListModel::row_of(RegionId const& id) const {
    auto const found = std::ranges::find(rows_, id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void RegionListModel::set_adherence(std::map<RegionId, double> adherence) {
    adherence_ = std::move(adherence);
    all_changed({AdherenceRole});
}

int RegionListModel::rowCount(QModelIndex const& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant RegionListModel::data(QModelIndex const& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    RegionId const id = region_at(index.row());
    return document_.region(id) == nullptr ? QVariant() : value(id, role);
}

QVariant RegionListModel::value(RegionId const& id, int role) const {
    Region const& region = *document_.region(id);
    RegionState const& state = *document_.region_state(id);
    switch (role) {
        case Qt::DisplayRole:
        case LabelRole:
        case Qt::AccessibleTextRole:
            return document_.label(id);
        case Qt::EditRole:
        case NameRole:
            return QString::fromStdString(region.name);
        case PhraseRole:
            return QString::fromStdString(phrase_of(region, document_.request().prompt));
        case Qt::DecorationRole:
        case ColorRole:
            return as_qcolor(region.color);
        case IdRole:
            return QString::fromStdString(id);
        case StrengthRole:
            return region.strength;
        case OverlapRole:
            return static_cast<int>(region.overlap);
        case IntervalBeginRole:
            return region.interval.begin;
        case IntervalEndRole:
            return region.interval.end;
        case IntervalUnitRole:
            return static_cast<int>(region.interval.unit);
        case NoiseSeedRole:
            return region.noise_seed ? QVariant(static_cast<qulonglong>(*region.noise_seed)) : QVariant();
        case NegativeRole:
            return region.negative;
        case EnabledRole:
            return region.enabled;
        case VisibleRole:
            return state.visible;
        case LockedRole:
            return state.locked;
        case BoundRole:
            return !region.spans.empty();
        case PaintedRole:
            return painted(id);
        case AdherenceRole:
            return adherence_.contains(id) ? QVariant(adherence_.at(id)) : QVariant();
        case ActiveRole:
            return document_.active_region() == id;
        default:
            return {};
    }
}

bool RegionListModel::setData(QModelIndex const& index, QVariant const& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    RegionId const id = region_at(index.row());
    Region const* const region = document_.region(id);
    if (region == nullptr) return false;
    auto const edit = edit_of(*region, role, value);
    return edit && document_.set_region(id, edit->first, edit->second);
}

Qt::ItemFlags RegionListModel::flags(QModelIndex const& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;  // between the rows, never onto one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> RegionListModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    auto const roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) names[roles.value(i)] = roles.key(i);
    return names;
}

bool RegionListModel::moveRows(QModelIndex const& source, int row, int count, QModelIndex const& target, int child) {
    bool const possible = !source.isValid() && !target.isValid() && count == 1 && row >= 0 && row < rowCount() &&
                          child >= 0 && child <= rowCount() && child != row && child != row + 1;
    if (!possible) return false;
    int const to = child > row ? child - 1 : child;
    return document_.move_region(region_at(row), rowCount() - 1 - to);
}

Qt::DropActions RegionListModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList RegionListModel::mimeTypes() const { return {mime_type}; }

QMimeData* RegionListModel::mimeData(QModelIndexList const& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* const data = new QMimeData;
    data->setData(mime_type, QByteArray::fromStdString(region_at(indexes.first().row())));
    return data;
}

bool RegionListModel::dropMimeData(QMimeData const* data, Qt::DropAction action, int row, int,
                                   QModelIndex const& parent) {
    if (action == Qt::IgnoreAction) return true;
    if (data == nullptr || action != Qt::MoveAction || !data->hasFormat(mime_type)) return false;
    int const from = row_of(data->data(mime_type).toStdString());
    int const child = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    return from >= 0 && moveRows({}, from, 1, {}, child);
}

void RegionListModel::reset() {
    beginResetModel();
    rows_.clear();
    painted_.clear();
    for (std::size_t i = document_.regions().size(); i-- > 0;) rows_.push_back(document_.region_id(i));
    endResetModel();
}

void RegionListModel::insert(RegionId const& id, int index) {
    int const row = rowCount() - index;
    beginInsertRows({}, row, row);
    rows_.insert(rows_.begin() + row, id);
    endInsertRows();
}

void RegionListModel::remove(RegionId const& id) {
    int const row = row_of(id);
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    painted_.erase(id);
    endRemoveRows();
}

void RegionListModel::move(RegionId const& id, int to) {
    int const from = row_of(id);
    if (!beginMoveRows({}, from, from, {}, to > from ? to + 1 : to)) return;
    rows_.erase(rows_.begin() + from);
    rows_.insert(rows_.begin() + to, id);
    endMoveRows();
}

void RegionListModel::region_changed(RegionId const& id, RegionProperty what) { changed(id, roles_of(what)); }

void RegionListModel::mask_changed(RegionId const& id) {
    if (document_.mask_edit() != nullptr) return;  // not on each dab: what ends the stroke tells again
    painted_.erase(id);
    changed(id, {PaintedRole});
}

void RegionListModel::changed(RegionId const& id, QList<int> const& roles) {
    int const row = row_of(id);
    if (row >= 0) Q_EMIT dataChanged(index(row), index(row), roles);
}

void RegionListModel::all_changed(QList<int> const& roles) {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

bool RegionListModel::painted(RegionId const& id) const {
    auto const known = painted_.find(id);
    if (known != painted_.end()) return known->second;
    auto const pixels = document_.mask(id).pixels();
    return painted_[id] = std::ranges::any_of(pixels, [](auto v) { return v != 0; });
}

}  // namespace daub
