#pragma once

#include "run/runview.h"
#include "widgets/card.h"

class QTableView;
class QToolButton;

namespace headroom {

class MarkersModel;

/// The run's markers as a table, where their notes are written and taken away.
class MarkersPane : public Card {
    Q_OBJECT
public:
    explicit MarkersPane(QWidget* parent = nullptr);

    /// How many there are.
    int show(const RunView& view);
    /// Lets the note of that marker be typed.
    void editNote(nanoseconds at);
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] MarkersModel* model() const { return m_model; }

signals:
    void edited(const headroom::RunMarkers& markers);

protected:
    bool event(QEvent* event) override;

private:
    void removeChosen();

    MarkersModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QToolButton* m_remove = nullptr;
};

} // namespace headroom
