#pragma once

#include "report/recordfiles.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace headroom {

class PdfPreview;
class RecordForm;

/// What the record of a run, or of several, will look like on paper, beside what it is to say.
class ReportPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportPage(QWidget* parent = nullptr);

    /// Without runs it says how to come by one. `release`: the run's own.
    void setRuns(const std::vector<std::filesystem::path>& runs, const std::optional<TimeRange>& range,
                 const QString& release);
    [[nodiscard]] RecordWish wish() const;
    [[nodiscard]] bool empty() const { return m_runs.empty(); }

    [[nodiscard]] RecordForm* form() const { return m_form; }
    [[nodiscard]] PdfPreview* preview() const { return m_preview; }
    [[nodiscard]] QString about() const; ///< which run it is about

signals:
    void changed(); ///< what is shown is not what is wished any more
    void exportAsked();
    void verifyAsked();

private:
    [[nodiscard]] QWidget* side();
    void checkFiles();

    std::vector<std::filesystem::path> m_runs;
    std::optional<TimeRange> m_range;
    QLabel* m_about;
    RecordForm* m_form;
    QPushButton* m_export;
    QPushButton* m_verify;
    PdfPreview* m_preview;
};

} // namespace headroom
