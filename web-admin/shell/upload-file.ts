type Target = { method: string; url: string; headers: readonly { name: string; value: string }[] }

/** Sends a file to its presigned place. XMLHttpRequest, since fetch tells no progress of an upload. Rejects with a sentence. */
export function uploadFile(file: File, target: Target, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(target.method, target.url)
    for (const { name, value } of target.headers) {
      if (!setByBrowser.has(name.toLowerCase())) request.setRequestHeader(name, value)
    }
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onload = () => {
      if (request.status < 300) resolve()
      else reject(new Error(`The file store refused ${file.name} (${request.status}).`))
    }
    request.onerror = () => reject(new Error(`${file.name} did not arrive: the file store can’t be reached.`))
    request.send(file)
  })
}

const setByBrowser = new Set(['content-length', 'host'])
