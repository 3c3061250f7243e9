"""Screen 1, Soạn câu hỏi: one item beside the law, its findings, drafts one by one or in batches."""
