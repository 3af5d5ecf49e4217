#pragma once

#include "analysis/samplefilter.h"
#include "profile/loadprofile.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace headroom {

class NumberSpin;

/// Which requests are listed: by outcome, by request, by time taken, by text; and the part that a chart chose, which
/// can only be let go of here.
class SampleFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit SampleFilterBar(QWidget* parent = nullptr);

    /// Names the profile's requests; the filter stays as far as it can.
    void setProfile(const LoadProfile& profile);
    [[nodiscard]] SampleFilter filter() const;
    /// A part that a chart chose; what was set by hand is let go of.
    void setChosen(const SampleFilter& part);
    void clear();
    [[nodiscard]] bool any() const; ///< whether it leaves anything out
    void focusText();

signals:
    void changed();

private:
    void changedByHand();
    void showChosen();

    QComboBox* m_outcome = nullptr;
    QComboBox* m_request = nullptr;
    NumberSpin* m_slower = nullptr; ///< seconds
    QLineEdit* m_text = nullptr;
    QLabel* m_part = nullptr;
    QToolButton* m_clear = nullptr;
    SampleFilter m_chosen; ///< by a chart
    QTimer m_soon; ///< a text is half a text until its writer pauses
};

} // namespace headroom
