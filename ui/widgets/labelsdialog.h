#pragma once

#include "store/runlabels.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace headroom {

/// What a run's people add to it: name, tags, note and the star. Cannot be accepted with a label that cannot be kept.
class LabelsDialog : public QDialog {
    Q_OBJECT
public:
    LabelsDialog(const RunLabels& labels, const QString& runName, QWidget* parent = nullptr);
    [[nodiscard]] Result<RunLabels> labels() const;

public slots:
    void accept() override;

private:
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_tags = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QCheckBox* m_baseline = nullptr;
    QLabel* m_error = nullptr;
};

} // namespace headroom
