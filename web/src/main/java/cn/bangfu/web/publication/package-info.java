/** Pages of the room publication. */
package cn.bangfu.web.publication;
