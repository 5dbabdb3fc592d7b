// One running Daub for each user: a second start hands its files to the first and ends.
//
//     SingleInstance instance("daub-" + user);
//     if (instance.hand_over(files)) return 0;          // somebody runs already and has taken them
//     connect(&instance, &SingleInstance::filesHandedOver, &window, &MainWindow::open_from_elsewhere);
//
// A socket of the user's own; what a crash left of it is cleared away. UI thread.
#pragma once

#include <QLocalServer>
#include <QStringList>

namespace daub {

class SingleInstance : public QObject {
    Q_OBJECT

 public:
    explicit SingleInstance(QString name);

    /// True where another instance has taken them. Otherwise this one listens from now on.
    bool hand_over(QStringList const& files);

    /// Absolute paths; may be empty.
    Q_SIGNAL void filesHandedOver(QStringList const& files);

 private:
    void receive();

    QString name_;
    QLocalServer server_;
};

}  // namespace daub
