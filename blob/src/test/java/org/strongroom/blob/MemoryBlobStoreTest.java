package org.strongroom.blob;

class MemoryBlobStoreTest implements BlobStoreContract {
    private final SettableClock clock = new SettableClock();
    private final MemoryBlobStore store = new MemoryBlobStore(clock);

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
