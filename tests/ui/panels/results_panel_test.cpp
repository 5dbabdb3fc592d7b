// The results: small pictures on disk, files that are written when they are wanted, several at once.
#include "ui/panels/results/results_panel.h"
#include "engine/scene/picture_metadata.h"
#include "ui/document/document.h"
#include "ui/panels/results/result_mime_data.h"
#include "ui/panels/results/results_model.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QUrl>

namespace daub {
namespace {

Snapshot<Bytes> png_of(Size size, int grey) {
    Image image({.width = size.width, .height = size.height});
    for (std::byte& sample : image.bytes()) sample = static_cast<std::byte>(grey);
    GenerationRequest request;
    request.prompt = "a fox";
    return encode_picture(image, FileFormat::png, describe_picture(request, 7));
}

struct ResultsTest : testing::Test {
    ResultsTest() { QStandardPaths::setTestModeEnabled(true); }
    ~ResultsTest() override { QStandardPaths::setTestModeEnabled(false); }

    QTemporaryDir folder;
    Document document;
};

TEST_F(ResultsTest, thumbnails_are_made_once_and_found_on_disk_again) {
    Snapshot<Bytes> const png = png_of({800, 400}, 90);
    {
        ThumbnailStore store(folder.path());
        QSignalSpy ready(&store, &ThumbnailStore::ready);
        EXPECT_TRUE(store.thumbnail("one", png).isNull());
        ASSERT_TRUE(ready.wait());
        EXPECT_EQ(store.thumbnail("one", png).size(), QSize(192, 96));
        EXPECT_EQ(qRed(store.thumbnail("one", png).pixel(5, 5)), 90);
    }
    QStringList const files = QDir(folder.path()).entryList({"*.png"});
    ASSERT_EQ(files.size(), 1);
    QImage marked(4, 4, QImage::Format_RGB32);
    marked.fill(Qt::green);
    ASSERT_TRUE(marked.save(folder.filePath(files.front())));
    ThumbnailStore again(folder.path());
    QSignalSpy ready(&again, &ThumbnailStore::ready);
    again.thumbnail("other name", png);
    ASSERT_TRUE(ready.wait());
    EXPECT_EQ(again.thumbnail("other name", png).size(), QSize(4, 4)) << "it was not read from disk";
}

TEST_F(ResultsTest, what_cannot_be_read_is_not_tried_again) {
    ThumbnailStore store(folder.path());
    Snapshot<Bytes> const broken = Bytes(10);
    QSignalSpy ready(&store, &ThumbnailStore::ready);
    store.thumbnail("broken", broken);
    ASSERT_TRUE(ready.wait());
    EXPECT_TRUE(store.thumbnail("broken", broken).isNull());
    EXPECT_FALSE(ready.wait(100));
}

TEST_F(ResultsTest, the_oldest_thumbnails_go_first) {
    for (int i = 0; i < 4; ++i) {
        QFile file(folder.filePath(QString("%1.png").arg(i)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100, 'x'));
        file.flush();
        file.setFileTime(QDateTime::currentDateTime().addSecs(i - 100), QFileDevice::FileModificationTime);
    }
    prune_thumbnails(folder.path(), 250);
    EXPECT_EQ(QDir(folder.path()).entryList({"*.png"}, QDir::Files, QDir::Name), (QStringList{"2.png", "3.png"}));
}

TEST_F(ResultsTest, a_dragged_file_is_written_when_it_is_asked_for_and_restores_its_settings) {
    auto files = std::make_shared<ResultFiles>();
    ResultMimeData const data({{.id = "fox", .png = png_of({16, 16}, 50)}}, files);
    EXPECT_TRUE(data.hasUrls());
    EXPECT_TRUE(data.hasImage());
    EXPECT_EQ(files->written(), 0);
    ASSERT_EQ(data.urls().size(), 1);
    EXPECT_EQ(files->written(), 1);
    EXPECT_EQ(data.urls().front(), data.urls().front()) << "asked twice, written twice";
    QString const path = data.urls().front().toLocalFile();
    EXPECT_TRUE(path.endsWith("fox.png"));
    auto const metadata = read_picture_metadata(read_file(path.toStdString()), "fox");
    EXPECT_EQ(restore_request(metadata, "fox").request.prompt, "a fox");
    EXPECT_EQ(qRed(data.imageData().value<QImage>().pixel(2, 2)), 50);
    EXPECT_TRUE(data.data("image/png").startsWith("\x89PNG"));
}

TEST_F(ResultsTest, two_results_of_one_name_get_files_of_their_own) {
    ResultFiles files;
    EXPECT_NE(files.file_of({.id = "a/b", .png = png_of({4, 4}, 1)}),
              files.file_of({.id = "a/b", .png = png_of({4, 4}, 2)}));
}

TEST_F(ResultsTest, the_list_follows_the_document_and_tells_of_thumbnails) {
    ResultsModel model(document, nullptr, folder.path());
    QAbstractItemModelTester const tester(&model);
    document.add_result({.id = "one", .png = png_of({20, 10}, 30)});
    document.add_result({.id = "two", .png = png_of({20, 10}, 60)});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.id_at(model.index(0)), "two");
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    EXPECT_TRUE(model.data(model.index(0), Qt::DecorationRole).value<QImage>().isNull());
    ASSERT_TRUE(changed.wait());
    EXPECT_EQ(qRed(model.data(model.index(0), Qt::DecorationRole).value<QImage>().pixel(1, 1)), 60);
}

TEST_F(ResultsTest, several_are_selected_with_ctrl_and_copied_together) {
    ResultsPanel panel(document);
    panel.resize(300, 300);
    panel.show();
    for (char const* const id : {"one", "two", "three"}) document.add_result({.id = id, .png = png_of({20, 20}, 9)});
    QListView& view = panel.view();
    auto const at = [&](int row) { return view.visualRect(view.model()->index(row, 0)).center(); };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at(2));
    EXPECT_EQ(panel.selected(), (std::vector<std::string>{"three", "one"}));
    EXPECT_EQ(document.project().shown_result, "one");
    std::unique_ptr<QMimeData> const copied(panel.copy_of(panel.selected()));
    ASSERT_TRUE(copied);
    EXPECT_EQ(copied->urls().size(), 2);
    EXPECT_FALSE(copied->hasImage()) << "which of them?";
}

}  // namespace
}  // namespace daub
