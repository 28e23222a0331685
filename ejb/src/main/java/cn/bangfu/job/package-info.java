/**
 * Work in the background as the rest of the application sees it (BAT-001 to BAT-019): which jobs
 * there are, when they start by themselves, and for each run who asked for it, how far it is, what
 * it refused and how it ended. A run is queued here, in the transaction of whoever asks; the module
 * {@code batch} looks into the queue, does the work and tells this room how it goes. This room
 * knows nothing of batch artifacts.
 *
 * <p>Rooms of higher lines ask through {@link cn.bangfu.job.JobQueue}.
 */
package cn.bangfu.job;
