// The page of the models manager about LoRAs, embeddings, IP-Adapters, autoencoders and image encoders: what is
// installed, what each is for, using one for the document, removing one.
//
//     auto* page = new AdaptersPage(document, models);
//     connect(page, &AdaptersPage::told, this, &ModelsDialog::show_message);
//
// Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"

#include <QWidget>

#include <optional>
#include <string>
#include <utility>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace daub {

/// "LoRAs", "Embeddings", ...
QString plural_of(AdapterKind kind);
/// What an adapter fits, for people; empty where that cannot be told.
QString fits_text(AdapterFacts const& facts);

class AdaptersPage : public QWidget {
    Q_OBJECT

 public:
    AdaptersPage(Document& document, InstalledModels& models, QWidget* parent = nullptr);

    QTreeWidget& list() const { return *list_; }
    QPushButton& use_button() const { return *use_; }
    QPushButton& remove_button() const { return *remove_; }
    QString about() const;

    /// Makes an adapter the current one, once it is listed.
    void select(AdapterKind kind, QString const& name);

    /// Something to say: what was done, or why it was not.
    Q_SIGNAL void told(QString const& message);

 private:
    void arrange();
    void show_adapters();
    void show_current();
    void use();
    void remove();
    ListedAdapter const* current() const;

    Document& document_;
    InstalledModels& models_;
    QTreeWidget* list_;
    QLabel* about_;
    QPushButton *use_, *open_, *remove_;
    std::optional<std::pair<AdapterKind, std::string>> wanted_;  ///< to be current when the list is read anew
};

}  // namespace daub
