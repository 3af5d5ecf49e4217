#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;

namespace headroom {

class DurationEdit;
class NumberSpin;
class StagesModel;
class StageTable;
class ThinkTimeEdit;

/// How much is sent, how it changes, and when it ends.
class LoadForm : public FormSection {
    Q_OBJECT
public:
    explicit LoadForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    void nameFields();
    void layOut();
    [[nodiscard]] QLayout* rateLine();
    [[nodiscard]] QLayout* warmUpLine();
    void connectAll();
    void enableFields();
    void showStages();
    void takeStages();
    void switchStages(bool on);
    void switchModel();
    [[nodiscard]] bool open() const;

    OpenModel m_openModel; ///< as read, with the edits; what of it has no field here is kept
    ClosedModel m_closedModel;
    QRadioButton* m_open = nullptr;
    NumberSpin* m_rate = nullptr;
    QComboBox* m_per = nullptr;
    QRadioButton* m_closed = nullptr;
    NumberSpin* m_users = nullptr;
    QCheckBox* m_inStages = nullptr;
    StagesModel* m_stages = nullptr;
    StageTable* m_table = nullptr;
    QLabel* m_arrivalsLabel = nullptr;
    QComboBox* m_arrivals = nullptr;
    QLabel* m_thinkLabel = nullptr;
    ThinkTimeEdit* m_think = nullptr;
    QCheckBox* m_hasDuration = nullptr;
    DurationEdit* m_duration = nullptr;
    QCheckBox* m_hasRequests = nullptr;
    NumberSpin* m_requests = nullptr;
    QCheckBox* m_hasCap = nullptr;
    NumberSpin* m_cap = nullptr;
    QCheckBox* m_hasWarmUp = nullptr;
    NumberSpin* m_warmUp = nullptr;
};

} // namespace headroom
