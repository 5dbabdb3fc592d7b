// The regions as a list for views: top of the list is the region on top of the others.
//
//     view->setModel(new RegionListModel(document, view));
//     model->setData(index, 1.5, RegionListModel::StrengthRole);     // pushes an undo command
//
// Row 0 is the last region of the request, because later regions lie on top; row_of() and region_at() translate. Drag
// and drop moves one region (Qt::MoveAction, by id). Rows are not removed through the model: views that drag would take
// away what they have just moved; Document::remove_region() does it. Borrows the document, which must live longer. UI
// thread only.
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>

#include <map>
#include <vector>

namespace daub {

class RegionListModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role {
        IdRole = Qt::UserRole + 1,  ///< QString
        LabelRole,                  ///< QString: the name, else the phrase; the same as Qt::DisplayRole
        NameRole,                   ///< QString, editable; the same as Qt::EditRole
        PhraseRole,                 ///< QString
        ColorRole,                  ///< QColor, editable; the same as Qt::DecorationRole
        StrengthRole,               ///< double, editable
        OverlapRole,                ///< int of Overlap, editable
        IntervalBeginRole,          ///< double, editable
        IntervalEndRole,            ///< double, editable
        IntervalUnitRole,           ///< int of ProcessInterval::Unit
        NoiseSeedRole,              ///< qulonglong, or invalid: none; editable
        NegativeRole,               ///< bool, editable
        EnabledRole,                ///< bool, editable
        VisibleRole,                ///< bool, editable
        LockedRole,                 ///< bool, editable
        BoundRole,                  ///< bool
        PaintedRole,                ///< bool: some pixel is not 0
        AdherenceRole,              ///< double 0..1, or invalid: not judged
        ActiveRole,                 ///< bool
    };
    Q_ENUM(Role)

    explicit RegionListModel(Document& document, QObject* parent = nullptr);

    /// "" where there is none.
    RegionId region_at(int row) const;
    /// -1 where there is none.
    int row_of(RegionId const& id) const;

    /// How well the shown picture follows the paint, 0..1 per region (asked versus got); others have none.
    void set_adherence(std::map<RegionId, double> adherence);

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role = Qt::DisplayRole) const override;
    bool setData(QModelIndex const& index, QVariant const& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(QModelIndex const& index) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool moveRows(QModelIndex const& source, int row, int count, QModelIndex const& target, int child) override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(QModelIndexList const& indexes) const override;
    bool dropMimeData(QMimeData const* data, Qt::DropAction action, int row, int column,
                      QModelIndex const& parent) override;

 private:
    void reset();
    void insert(RegionId const& id, int index);
    void remove(RegionId const& id);
    void move(RegionId const& id, int to);
    void region_changed(RegionId const& id, RegionProperty what);
    void mask_changed(RegionId const& id);
    void all_changed(QList<int> const& roles);
    void changed(RegionId const& id, QList<int> const& roles);
    bool painted(RegionId const& id) const;
    QVariant value(RegionId const& id, int role) const;

    Document& document_;
    std::vector<RegionId> rows_;  ///< as views know it; the document is one step ahead while it tells
    std::map<RegionId, double> adherence_;
    mutable std::map<RegionId, bool> painted_;  ///< as far as it was asked for: it takes a look at all pixels
};

}  // namespace daub
