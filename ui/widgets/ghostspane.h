#pragma once

#include "run/runview.h"
#include "widgets/card.h"

#include <optional>

class QLabel;
class QTableView;

namespace headroom {

class GhostsModel;
class NumberOrder;

/// What a joined server log says of the requests the gateway gave up on: the sentence, what stands behind it, and each
/// of them. Shown only of a run with such a log.
class GhostsPane : public Card {
    Q_OBJECT
public:
    explicit GhostsPane(QWidget* parent = nullptr);
    /// How many rows there are to see; without a log none, with one at least the sentence, which counts as one.
    int show(const RunView& view);
    /// Row of the model; chooses nothing that is not there.
    void choose(int row);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList lines() const; ///< name and text
    [[nodiscard]] GhostsModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    void rowChosen(std::optional<int> row); ///< of the model

protected:
    bool event(QEvent* event) override;

private:
    QLabel* m_sentence = nullptr;
    QLabel* m_lines = nullptr;
    GhostsModel* m_model = nullptr;
    NumberOrder* m_order = nullptr;
    QTableView* m_table = nullptr;
    QStringList m_texts;
};

} // namespace headroom
