/**
 * What all jobs share: how one is started, how it calls services as the system itself, a reader by
 * ascending key with a checkpoint, a writer that handles item by item, and the guard of timers
 * (part 50 section A).
 */
package cn.bangfu.batch.kit;
