#pragma once

#include "analysis/capacitysearch.h"
#include "widgets/formsection.h"

class QCheckBox;

namespace headroom {

class DurationEdit;
class NumberSpin;

/// How a capacity search goes.
class CapacityForm : public FormSection {
    Q_OBJECT
public:
    explicit CapacityForm(QWidget* parent = nullptr);
    void setSettings(const CapacitySettings& settings);
    [[nodiscard]] CapacitySettings settings() const;
    void focusFirst();
    void setFieldsEnabled(bool enabled);

private:
    void layOut();
    void connectAll();

    CapacitySettings m_settings; ///< what has no field here is core's own
    NumberSpin* m_from = nullptr;
    NumberSpin* m_highest = nullptr;
    DurationEdit* m_mostTime = nullptr;
    NumberSpin* m_warmUp = nullptr;
    NumberSpin* m_step = nullptr;
    NumberSpin* m_confirm = nullptr;
    QCheckBox* m_noTimeouts = nullptr;
    QWidget* m_fields = nullptr;
};

} // namespace headroom
