// The first tour: three minutes from the sentence to a picture of one's own.
//
//     FirstTour tour({document, session, window, ...}, settings);
//     tour.offer_at_first_start();
//     tour.begin();                      // Help > First tour
//
// Each step waits for the real action in the real window: nothing is simulated and nothing of the document is touched.
// Remembers in the settings that people have seen or refused it. Borrows all its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/help/tour.h"
#include "ui/session/generation_session.h"

#include <set>

class QAction;

namespace daub {

class Settings;
class TourBubble;

class FirstTour : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        Settings& settings;
        QWidget& window;
        QWidget* canvas;
        QWidget* sentence;         ///< the editor of the prompt
        QWidget* generate_button;  ///< may be null, as the one below
        QWidget* live_button;
        QAction *generate, *make_region, *live, *brush, *cancel, *save, *export_picture;
    };
    explicit FirstTour(Parts const& parts, QObject* parent = nullptr);

    void offer_at_first_start();
    void begin();

    Tour& tour() { return tour_; }
    TourBubble& bubble() { return *bubble_; }

 private:
    enum class Deed { asked, made, bound, painted, followed, saved };

    void watch();
    void did(Deed deed);
    std::function<bool()> has_done(Deed deed) const;
    std::vector<TourStep> steps() const;

    Parts parts_;
    std::set<Deed> deeds_;  ///< since begin()
    bool mask_changed_ = false;
    Tour tour_;
    QPointer<TourBubble> bubble_;
};

}  // namespace daub
