use boat;

// ANCHOR: keel
fn keel() {}
// ANCHOR_END: keel
fn mast() {}
