"""What is made of an article before it is stored, in whatever process."""

from knowledge.preparing.prepared import Prepared, read_and_prepare
from knowledge.preparing.signature import Signature, signatures_of

__all__ = ["Prepared", "Signature", "read_and_prepare", "signatures_of"]
