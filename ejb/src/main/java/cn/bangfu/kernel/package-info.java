/**
 * What every room stands on: the clock, refusals, pages of a list, personal numbers, encryption.
 *
 * <p><b>History, and how "as of any day" is answered (ARC-168).</b> Every table of the business has
 * a twin {@code <table>_history} made by the database function {@code keep_history('<table>')}: the
 * same columns and the time {@code [valid_from, valid_to)} during which the version held. Triggers
 * write it set by set, so no program path can forget it; the application's database user may only
 * read it. Each version points to the {@code business_act} that made it: who, what, when. A write
 * outside an act is refused by the database, which makes "every change has an author" a constraint
 * and not a habit. The state of any business table at 24:00 of day D is therefore
 *
 * <pre>{@code
 * select … from <table>_history where valid_from < T and valid_to >= T   -- T = start of D + 1
 * }</pre>
 *
 * that is, the live query with another table name and one more condition. The time is that of the
 * act, taken from {@link cn.bangfu.kernel.Today}, never from the browser or the database server.
 * Deleted and merged rows stay in the twin. Statistics as of a day read the twin of the narrow
 * table {@code archive} (hot state apart from cold content); month snapshots with deltas can be
 * built on the same intervals later without a change here. A file as it was is the versions of its
 * three tables that held at the moment of one act; the changed fields are the difference of two
 * such readings and are stored nowhere else.
 */
package cn.bangfu.kernel;
