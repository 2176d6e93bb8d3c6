/// Which word of an old text is which word of a new one.
///
/// In: the lessons of two editions as plain text. Out: for each word of the old edition the word of
/// the new edition that it became, wherever that stands ([EditionAlignment], asked through
/// [Trace]). Knows texts only: no annotations, no decisions about them.
///
/// **The idea.** A passage is not searched for: its words are followed. Looking for a quote cannot
/// tell a passage from a look-alike that stood elsewhere all along. With both whole editions at
/// hand every word of the new one can be given at most one origin; a look-alike has its own, and so
/// is never taken for what is gone.
///
/// **The steps**, the surest evidence first; each works only on words the ones before left over.
/// 1. [Tokeniser] cuts texts into words and symbols, characters where a script has no spaces;
///    [Vocabulary] numbers them and says how much each says (rare words much, brackets little).
/// 2. Lessons are paired: by id or redirect, then by equal text, then by shared runs of words
///    ([LessonPairs], resemblance by shingles, Broder 1997).
/// 3. [FlowAligner] links what stayed in order in each pair: runs of words that occur once on both
///    sides, the heaviest chain of them, and the same again between them (patience diff, Bram
///    Cohen; unique lines as anchors already in Heckel 1978; the chain by a Fenwick tree, as in
///    Hunt and Szymanski 1977).
/// 4. [Successors] does the same for lessons that were split, merged or copied.
/// 5. [MoveFinder] links long runs that vanished here and appeared there. Before step 6, so that a
///    moved paragraph is not spent word by word on a look-alike.
/// 6. [GapAligner] aligns what is left between the chained runs word by word with affine gap costs
///    (Gotoh 1982): a lone "the" does not pay for an interruption. [Strays] cuts what is more
///    likely chance.
/// 7. Shorter moves; [MoveExtender] follows all moves beyond what came along unchanged.
///
/// [Tracer] then gathers, for a passage, where its words went; [Spread] leaves ends behind that a
/// long insertion tore off; [Kinship] tells lessons that took words over from lessons about the
/// same subject; [LookAlikes] finds places worth a look when nothing is left.
///
/// **Cost.** Linear in the editions, except for step 6, which is bounded by [GapAligner#LIMIT] per
/// gap. Runs found through hash tables of numbers, without boxes. Everything is deterministic.
package dev.carrel.annotation.align;
