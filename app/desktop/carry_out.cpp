#include "app/desktop/carry_out.h"

#include "ui/main_window/main_window.h"

#include <QDockWidget>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace daub {
namespace {

constexpr int pause = 50;  // milliseconds between two commands

bool trigger(MainWindow& window, QString const& name) {
    if (name.startsWith("dock-")) {
        auto* const dock = window.findChild<QDockWidget*>(name.mid(5));
        if (dock == nullptr) return false;
        dock->show();
        dock->raise();
        return true;
    }
    auto const all = window.actions().all();
    auto const found = std::ranges::find_if(all, [&](auto const& action) { return action.first == name; });
    if (found == all.end()) return false;
    found->second->trigger();
    return true;
}

}  // namespace

void carry_out(MainWindow& window, QStringList names) {
    if (names.isEmpty()) {
        std::puts("carried out");  // a script can wait for it
        std::fflush(stdout);
        return;
    }
    bool const stays = names.front() == "wait" && window.busy();
    QString const name = stays ? names.front() : names.takeFirst();
    QTimer::singleShot(pause, &window, [&window, names] { carry_out(window, names); });
    if (name != "wait" && !trigger(window, name))
        std::fprintf(stderr, "daub: there is no command '%s'.\n", qPrintable(name));
}

}  // namespace daub
