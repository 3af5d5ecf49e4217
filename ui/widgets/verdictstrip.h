#pragma once

#include "display/runtexts.h"
#include "widgets/card.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace headroom {

class ElidedLabel;
class MetricTile;

/// The head of the Run page: how the run goes or ended, in a word, a sentence and the numbers that matter.
class VerdictStrip : public Card {
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget* parent = nullptr);
    /// `note`: what else is to be said beside the headline.
    void show(const RunView& view, LatencyKind kind, const QString& note = {});
    [[nodiscard]] QStringList texts() const; ///< everything it shows, in order

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void copy() const;
    void foldRemarks();
    void announce(const RunHeadline& headline);

    RunView m_view;
    LatencyKind m_kind = LatencyKind::Response;
    Tone m_tone = Tone::Plain;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_copy = nullptr;
    ElidedLabel* m_context = nullptr;
    QLabel* m_retries = nullptr;
    QLabel* m_ghosts = nullptr;
    QLabel* m_remarks = nullptr;
    QToolButton* m_more = nullptr; ///< shows all of the remarks
    QList<MetricTile*> m_tiles;
};

} // namespace headroom
