//! Devices that wait for a person to sign in elsewhere (RFC 8628).

use super::{ClientId, Grant, Hash, StoreError, Timestamp, Tx, params, sql};

/// Where a device's request stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DeviceState {
    /// Nobody answered yet.
    Waiting,
    /// A person agreed.
    Allowed(Box<Grant>),
    /// The person said no, or could not go on.
    Denied,
}

/// A device that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DeviceRequest {
    /// The hash of the code that the device polls with.
    pub(crate) device: Hash,
    /// The keyed hash of the code that the person types.
    pub(crate) user_code: Hash,
    pub(crate) client: ClientId,
    /// The parameters of the request.
    pub(crate) query: String,
    /// Where the device says that it stands.
    pub(crate) place: String,
    pub(crate) state: DeviceState,
    /// The device waits this long between two questions.
    pub(crate) interval_s: i64,
    pub(crate) polled_at: Option<Timestamp>,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn add_device_request(tx: &mut Tx<'_>, request: &DeviceRequest) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_device_requests (device_hash, user_code_hash, client_id, query, place, state,
                 interval_s, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8) ON CONFLICT DO NOTHING"
        ),
        params![
            request.device,
            request.user_code,
            request.client,
            request.query,
            request.place,
            request.interval_s,
            request.created_at,
            request.expires_at
        ],
    )?;
    Ok(added == 1)
}

fn read(row: &::store::Row<'_>) -> Result<DeviceRequest, StoreError> {
    let granted: Option<Grant> = row.get(6)?;
    let state = match (row.get::<String>(5)?.as_str(), granted) {
        ("allowed", Some(grant)) => DeviceState::Allowed(Box::new(grant)),
        ("waiting", _) => DeviceState::Waiting,
        _ => DeviceState::Denied,
    };
    Ok(DeviceRequest {
        device: row.get(0)?,
        user_code: row.get(1)?,
        client: row.get(2)?,
        query: row.get(3)?,
        place: row.get(4)?,
        state,
        interval_s: row.get(7)?,
        polled_at: row.get(8)?,
        created_at: row.get(9)?,
        expires_at: row.get(10)?,
    })
}

pub(crate) fn device_request(tx: &mut Tx<'_>, device: &Hash) -> Result<Option<DeviceRequest>, StoreError> {
    tx.first(
        sql!(
            "SELECT device_hash, user_code_hash, client_id, query, place, state, granted, interval_s, polled_at,
                 created_at, expires_at
             FROM identity_device_requests WHERE device_hash = $1"
        ),
        params![device],
        read,
    )
}

/// The request that waits under a code that a person types.
pub(crate) fn waiting_device(
    tx: &mut Tx<'_>,
    user_code: &Hash,
    now: Timestamp,
) -> Result<Option<DeviceRequest>, StoreError> {
    tx.first(
        sql!(
            "SELECT device_hash, user_code_hash, client_id, query, place, state, granted, interval_s, polled_at,
                 created_at, expires_at
             FROM identity_device_requests WHERE user_code_hash = $1 AND state = 'waiting' AND expires_at > $2"
        ),
        params![user_code, now],
        read,
    )
}

/// Notes that the device asked, and how long it has to wait now.
pub(crate) fn poll_device(tx: &mut Tx<'_>, device: &Hash, interval_s: i64, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_device_requests SET interval_s = $1, polled_at = $2 WHERE device_hash = $3"),
        params![interval_s, now, device],
    )?;
    Ok(())
}

/// Answers a request that waits: with the grant, or with a no. Whether it still waited.
pub(crate) fn answer_device(
    tx: &mut Tx<'_>,
    device: &Hash,
    grant: Option<&Grant>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let state = if grant.is_some() { "allowed" } else { "denied" };
    let answered = tx.execute(
        sql!(
            "UPDATE identity_device_requests SET state = $1, granted = $2
             WHERE device_hash = $3 AND state = 'waiting' AND expires_at > $4"
        ),
        params![state.to_owned(), grant.cloned(), device, now],
    )?;
    Ok(answered == 1)
}

/// Forgets a request.
pub(crate) fn remove_device(tx: &mut Tx<'_>, device: &Hash) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_device_requests WHERE device_hash = $1"), params![device])?;
    Ok(())
}

/// Forgets the requests that ended before a time, and gives how many a service has that wait.
pub(crate) fn sweep_devices(
    tx: &mut Tx<'_>,
    client: &ClientId,
    ended: Timestamp,
    now: Timestamp,
) -> Result<i64, StoreError> {
    tx.execute(sql!("DELETE FROM identity_device_requests WHERE expires_at < $1"), params![ended])?;
    tx.one(
        sql!("SELECT COUNT(*) FROM identity_device_requests WHERE client_id = $1 AND expires_at > $2"),
        params![client, now],
        |row| row.get(0),
    )
}
