/**
 * What integration and browser tests stand on: the running system, the browser, the EAR to test.
 */
package cn.bangfu.it.kit;
