"""How good are the answers? Question sets, measures, and learning the ranking's weights from them."""

from knowledge.evaluation.datasets import Dataset, read_dataset
from knowledge.evaluation.evaluate import Row, evaluate
from knowledge.evaluation.learn import LearnedRow, learn, leave_out

__all__ = ["Dataset", "LearnedRow", "Row", "evaluate", "learn", "leave_out", "read_dataset"]
