// Results on their way to other programs: files with their settings inside, and pixels. Nothing is written before
// somebody asks for it.
//
//     auto files = std::make_shared<ResultFiles>();
//     QGuiApplication::clipboard()->setMimeData(new ResultMimeData({result}, files));
//
// The pictures are shared with the document and stay when it goes. UI thread.
#pragma once

#include "engine/scene/project.h"

#include <QMimeData>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace daub {

/// Files that other programs may still read: gone with this.
class ResultFiles {
 public:
    /// Written when it is first asked for; empty where that fails.
    QString file_of(ProjectResult const& result);
    int written() const { return static_cast<int>(paths_.size()); }

 private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::map<Bytes const*, std::pair<Snapshot<Bytes>, QString>> paths_;
};

class ResultMimeData : public QMimeData {
    Q_OBJECT

 public:
    ResultMimeData(std::vector<ProjectResult> results, std::shared_ptr<ResultFiles> files);

    QStringList formats() const override;
    bool hasFormat(QString const& type) const override { return formats().contains(type); }

 protected:
    QVariant retrieveData(QString const& type, QMetaType preferred) const override;

 private:
    std::vector<ProjectResult> results_;
    std::shared_ptr<ResultFiles> files_;
};

}  // namespace daub
