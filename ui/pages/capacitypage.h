#pragma once

#include "display/runtexts.h"
#include "run/capacityfeed.h"
#include "widgets/card.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace headroom {

class CapacityForm;
class CapacityModel;

/// The search for the highest rate that stays clear of the limit: its settings, how it goes, and what each step showed.
/// Start, stop and abort are three buttons in fixed places, as in the toolbar.
class CapacityPage : public QWidget {
    Q_OBJECT
public:
    explicit CapacityPage(QWidget* parent = nullptr);

    /// What would be searched.
    void setProfile(const LoadProfile& profile);
    void setSettings(const CapacitySettings& settings);
    [[nodiscard]] CapacitySettings settings() const;
    void show(const CapacityView& view);
    /// Whether a search may be started, and whether one goes on.
    void setCommands(bool canStart, bool searching);
    void focusFirst();

    [[nodiscard]] QStringList texts() const; ///< plan, word, sentence, step under way and what is wrong
    [[nodiscard]] CapacityModel* model() const { return m_model; }

signals:
    void startAsked();
    void stopAsked();
    void abortAsked();
    void runChosen(const QString& file); ///< of a step

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QLayout* buttonLine();
    void setUpTable();
    void check();
    void copy() const;
    void openStep(int row);
    void announce(const RunHeadline& headline);
    void applyTheme();

    LoadProfile m_profile;
    CapacityView m_view;
    std::size_t m_endedShown = 0; ///< steps the columns are wide enough for
    bool m_canStart = false;
    bool m_fine = false; ///< profile and settings pass the check
    Tone m_tone = Tone::Plain;
    CapacityForm* m_form = nullptr;
    QLabel* m_plan = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_abort = nullptr;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_underWay = nullptr;
    QTableView* m_table = nullptr;
    CapacityModel* m_model = nullptr;
};

} // namespace headroom
