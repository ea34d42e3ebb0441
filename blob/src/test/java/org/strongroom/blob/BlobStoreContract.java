package org.strongroom.blob;

/** What every {@link BlobStore} does. A store's test implements this and gives an empty store for each test. */
public interface BlobStoreContract extends PutAndOpenContract, ListAndDeleteContract {}
