#pragma once

#include "charts/latencyscale.h"
#include "display/runtexts.h"
#include "run/comparefeed.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;

namespace headroom {

class Card;
class CompareAsked;
class ComparePane;
class ComparisonModel;
class NumberSpin;
class RangeBar;

/// Runs held against each other: what it comes to in a sentence, what they were asked that differed, their percentile
/// curves over each other, and each metric with its change and what may be said of it.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(QWidget* parent = nullptr);

    void show(const CompareView& view);
    void setLatencyKind(LatencyKind kind);
    /// Shows the curves as a table, or as a chart again.
    void toggleTable();
    /// Selects the next metric (the one before, where `step` is -1) that is worse or better.
    void goToChange(int step);

    [[nodiscard]] QStringList texts() const; ///< word, sentences, runs, differences and notes
    [[nodiscard]] ComparisonModel* model() const { return m_model; }
    [[nodiscard]] ComparePane* pane() const { return m_pane; }

signals:
    void filesAsked(); ///< choose what to compare
    void compareAsked(const QStringList& files, const headroom::ComparisonSettings& settings,
                      const std::optional<headroom::TimeRange>& range);

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QWidget* metrics();
    [[nodiscard]] QLayout* choices();
    void fillCandidates();
    void compareAgain() { compareAgain(m_view.range); }
    void compareAgain(const std::optional<TimeRange>& range);
    void announce(const QString& word);
    void copy() const;
    void applyTheme();

    CompareView m_view;
    LatencyKind m_kind = LatencyKind::Response;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QToolButton* m_copy = nullptr;
    QPushButton* m_choose = nullptr;
    QComboBox* m_candidate = nullptr;
    NumberSpin* m_tolerance = nullptr;
    RangeBar* m_range = nullptr;
    QLabel* m_notes = nullptr;
    CompareAsked* m_asked = nullptr;
    QSplitter* m_columns = nullptr;
    ComparePane* m_pane = nullptr;
    QTableView* m_table = nullptr;
    ComparisonModel* m_model = nullptr;
};

} // namespace headroom
