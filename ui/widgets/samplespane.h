#pragma once

#include "run/runview.h"
#include "session/samplelist.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QTableView;

namespace headroom {

class SampleFilterBar;
class SamplesFeed;
class SamplesModel;

/// The Requests dock: every request a run keeps, filtered, in the order of any column. Reads nothing until it is seen.
class SamplesPane : public QWidget {
    Q_OBJECT
public:
    explicit SamplesPane(QWidget* parent = nullptr);

    void show(const RunView& view);
    /// Lists what a chart chose, and its first row.
    void choose(const SampleFilter& part);
    void focusFilter();

    [[nodiscard]] SamplesFeed* feed() const { return m_feed; }
    [[nodiscard]] SamplesModel* model() const { return m_model; }
    [[nodiscard]] SampleFilterBar* filter() const { return m_filter; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QString countText() const; ///< as shown

signals:
    void sampleChosen(std::optional<headroom::Sample> sample);
    void failed(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void list();
    void takeList(const std::shared_ptr<const SampleList>& list);
    void takePage(int page, const std::vector<Sample>& samples);
    void chooseCurrent();
    void tellCount();
    void addCopyAction();
    void addDetailsAction();
    void showDetails();
    void copyRows();

    RunView m_view;
    SamplesFeed* m_feed = nullptr;
    SamplesModel* m_model = nullptr;
    SampleFilterBar* m_filter = nullptr;
    QLabel* m_count = nullptr;
    QProgressBar* m_progress = nullptr;
    QTableView* m_table = nullptr;
    std::shared_ptr<const SampleList> m_list;
    bool m_stale = false; ///< what is listed is not what is asked for
    bool m_chooseFirst = false; ///< as soon as it is read
    bool m_widthsSet = false;
};

} // namespace headroom
