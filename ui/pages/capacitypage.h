#pragma once

#include "display/runtexts.h"
#include "run/capacityfeed.h"
#include "widgets/card.h"

class QTableView;

namespace headroom {

class CapacityForm;
class CapacityModel;
class SearchHead;

/// The search for the highest rate that stays clear of the limit: its settings, how it goes, and what each step showed.
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
    void setUpTable();
    void check();
    void copy() const;
    void openStep(int row);
    void applyTheme();

    LoadProfile m_profile;
    CapacityView m_view;
    std::size_t m_endedShown = 0; ///< steps the columns are wide enough for
    bool m_canStart = false;
    bool m_fine = false; ///< profile and settings pass the check
    bool m_searching = false;
    CapacityForm* m_form = nullptr;
    SearchHead* m_head = nullptr;
    QTableView* m_table = nullptr;
    CapacityModel* m_model = nullptr;
};

} // namespace headroom
