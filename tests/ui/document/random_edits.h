// Seeded random edits of a document, over everything that people can do to it.
#pragma once

#include "ui/document/document.h"

#include <random>

class RandomEdits {
 public:
    RandomEdits(daub::Document& document, unsigned seed) : document_(document), random_(seed) {}

    /// One edit that undo takes back.
    void edit();
    /// One of these, or an undo, a redo, a new result, another result shown.
    void anything();

 private:
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    double fraction() { return below(1001) / 1000.0; }
    daub::RegionId any_region();
    std::string any_result();
    std::size_t any_border(std::string_view text);
    daub::RegionValue any_value(daub::RegionProperty property);
    std::string any_text();
    daub::TextEdit any_edit(std::string const& text);
    daub::Mask any_mask();

    void edit_text();
    void edit_list();
    void edit_property();
    void stroke();
    void mask_operation();
    void edit_settings();
    void edit_pictures();
    void edit_results();
    void resize();

    daub::Document& document_;
    std::mt19937 random_;
};

/// A small document with a prompt, regions and results to begin from.
daub::Project sample_project();
