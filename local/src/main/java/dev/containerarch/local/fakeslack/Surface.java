package dev.containerarch.local.fakeslack;

/// Where blocks are shown; each has its own number of blocks and its own kinds of them.
enum Surface {
  MESSAGE(50),
  MODAL(100),
  HOME(100);

  final int maximumBlocks;

  Surface(int maximumBlocks) {
    this.maximumBlocks = maximumBlocks;
  }
}
