// The preferences: pages on the left, what they hold on the right. Every change holds at once and can be taken back
// there; "Restore defaults" is for the page in view.
//
//     PreferencesDialog dialog({settings, shortcuts, devices}, window);
//     dialog.exec();
//
// Borrows settings and shortcuts. UI thread.
#pragma once

#include "engine/scene/request.h"

#include <QDialog>

#include <functional>
#include <utility>
#include <vector>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace daub {

class Settings;
class Shortcuts;

class PreferencesDialog : public QDialog {
    Q_OBJECT

 public:
    struct Parts {
        Settings& settings;
        Shortcuts& shortcuts;
        /// Besides "automatic" and the processor: what is there, with its name for people ("cuda:0", "NVIDIA ...").
        std::vector<std::pair<Device, QString>> devices;
        /// Besides the system's: code and own name ("de", "Deutsch").
        std::vector<std::pair<QString, QString>> languages;
    };

    explicit PreferencesDialog(Parts const& parts, QWidget* parent = nullptr);

    int page_count() const;
    void show_page(int index);

 private:
    void add_page(QString const& icon_name, QString const& title, QWidget* page, std::function<void()> restore);

    QListWidget* list_;
    QStackedWidget* pages_;
    std::vector<std::function<void()>> restore_;
};

}  // namespace daub
