#pragma once

#include "run/sweepfeed.h"

#include <QWidget>

class QPushButton;
class QTableView;
class QToolButton;

namespace headroom {

class SearchHead;
class SweepForm;
class SweepPane;

/// A sweep: what is varied, how it goes, and the chart of the times against the value with the limit. Shows one that
/// was read from its runs just the same.
class SweepPage : public QWidget {
    Q_OBJECT
public:
    explicit SweepPage(QWidget* parent = nullptr);

    /// What would be swept.
    void setProfile(const LoadProfile& profile);
    void setAsk(const SweepAsk& ask);
    [[nodiscard]] Result<SweepAsk> ask() const;
    void show(const SweepView& view);
    void setCommands(bool canStart, bool going);
    void focusFirst();
    void toggleTable();

    [[nodiscard]] QStringList texts() const; ///< plan, word, sentence, details and what is wrong
    [[nodiscard]] SweepPane* pane() const { return m_pane; }
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    void startAsked();
    void stopAsked();
    void abortAsked();
    void openAsked(); ///< choose a folder of runs
    void shareChosen(double share);
    void runChosen(const QString& file); ///< of a value
    void compareAsked(const QStringList& files); ///< of a pair, the dearer first
    void failed(const QString& message);

protected:
    bool event(QEvent* event) override;

private:
    void setUpTable();
    [[nodiscard]] QPushButton* newButton(const QString& text, const QString& hint);
    void check();
    void copy() const;
    void save();
    void openRun(int row);

    LoadProfile m_profile;
    SweepView m_view;
    std::size_t m_rowsShown = 0; ///< the columns are wide enough for
    double m_shareShown = 0;
    bool m_canStart = false;
    bool m_going = false;
    bool m_fine = false; ///< profile and values pass the check
    SweepForm* m_form = nullptr;
    SearchHead* m_head = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
    SweepPane* m_pane = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace headroom
