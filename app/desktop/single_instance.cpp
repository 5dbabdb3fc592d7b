#include "app/desktop/single_instance.h"

#include <QDataStream>
#include <QFileInfo>
#include <QLocalSocket>

namespace daub {
namespace {

constexpr int patience = 500;  // milliseconds; a busy instance answers later, and two are better than none

}  // namespace

SingleInstance::SingleInstance(QString name) : name_(std::move(name)) {
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::hand_over(QStringList const& files) {
    QLocalSocket socket;
    socket.connectToServer(name_);
    if (socket.waitForConnected(patience)) {
        QStringList absolute;
        for (QString const& file : files) absolute += QFileInfo(file).absoluteFilePath();
        QDataStream stream(&socket);
        stream << absolute;
        socket.waitForBytesWritten(patience);
        socket.disconnectFromServer();
        return true;
    }
    if (!server_.listen(name_)) {
        QLocalServer::removeServer(name_);  // nobody answers there
        server_.listen(name_);
    }
    return false;
}

void SingleInstance::receive() {
    QLocalSocket* const socket = server_.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        QStringList files;
        QDataStream stream(socket);
        stream >> files;
        socket->deleteLater();
        if (stream.status() == QDataStream::Ok) Q_EMIT filesHandedOver(files);
    });
}

}  // namespace daub
