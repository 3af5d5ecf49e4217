#pragma once

#include "report/alarmtext.h"
#include "run/runview.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace headroom {

class AlarmsModel;

/// Alarms of CloudWatch that watch in production what a run measured: each with the reason of its threshold, written as
/// CloudFormation, Terraform or calls of the AWS command line, to be copied or saved. Sends nothing anywhere.
class AlarmsDialog : public QDialog {
    Q_OBJECT
public:
    /// `view`: of a whole run that is over.
    explicit AlarmsDialog(const RunView& view, QWidget* parent = nullptr);

    [[nodiscard]] QString preview() const;
    [[nodiscard]] QString problem() const; ///< what is missing, or why there are none
    [[nodiscard]] AlarmsModel* model() const { return m_model; }

private:
    [[nodiscard]] QLayout* fields();
    void addField(QFormLayout* form, const QString& label, QLineEdit* edit, bool shown);
    void setUpTable();
    void layOut();
    void update();
    [[nodiscard]] Result<AlarmPlan> plan() const;
    [[nodiscard]] AlarmForm form() const;
    [[nodiscard]] QString missing() const;
    void save();

    RunView m_view;
    QLineEdit* m_api = nullptr;
    QLineEdit* m_stage = nullptr;
    QLineEdit* m_function = nullptr;
    QLineEdit* m_loadBalancer = nullptr;
    QLineEdit* m_topic = nullptr;
    QComboBox* m_form = nullptr;
    AlarmsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_notes = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace headroom
