/**
 * Work in the background as the rest of the application sees it: which jobs there are and the port
 * through which one is started (BAT-001). The module {@code batch} implements the port; this room
 * knows nothing of batch artifacts.
 *
 * <p>Any room of a higher line may use it.
 */
package cn.bangfu.job;
