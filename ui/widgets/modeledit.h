#pragma once

#include "profile/loadshape.h"

#include <QWidget>

#include <variant>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace headroom {

class NumberSpin;
class StagesModel;
class StageTable;
class ThinkTimeEdit;

/// What drives a shape of a load: arrivals at a rate or users, constant or in stages.
class ModelEdit : public QWidget {
    Q_OBJECT
public:
    using Model = std::variant<OpenModel, ClosedModel>;

    explicit ModelEdit(QWidget* parent = nullptr);
    void setModel(const Model& model);
    [[nodiscard]] Model model() const;
    [[nodiscard]] bool staged() const;
    /// How long a constant load lasts, for when it becomes a stage.
    void setConstantLength(nanoseconds length) { m_constantLength = length; }
    void setSeed(std::uint64_t seed);

signals:
    void edited();
    void stagesSwitched(bool on); ///< before edited(): stages end the load, a constant load needs another end
    void modelSwitched(); ///< before edited()
    void refused(const QString& why); ///< what was typed into a stage cannot be read

private:
    void nameFields();
    void layOut();
    void addLine(QGridLayout* grid, QWidget* label, QWidget* field);
    void connectAll();
    void takeRate();
    void showStages();
    void takeStages();
    void switchStages(bool on);
    void switchModel();
    void enableFields();
    [[nodiscard]] bool open() const;

    OpenModel m_openModel; ///< as set, with the edits
    ClosedModel m_closedModel;
    nanoseconds m_constantLength = std::chrono::seconds(60);
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
};

} // namespace headroom
